import type { Root } from 'mdast';
import { readAddress } from '../address.ts';
import { readTree } from '../body/read-tree.ts';
import type { Edit } from '../edits.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { FieldPath } from '../schema/walk.ts';
import { normalise } from '../source-text.ts';
import { bodySource, cutBody, nodesOf, offsetsOf } from './cut-body.ts';
import type { BodySource, Section } from './cut-body.ts';
import { editRaw } from './edit-raw.ts';
import { withField, withItem, withoutValues, wordEdits } from './edit-yaml.ts';
import { readFrontmatter } from './read-frontmatter.ts';
import type { Frontmatter } from './read-frontmatter.ts';
import { versionEdit } from './version-edit.ts';

/** What stands before the address of a link or a definition. */
const OPENINGS = ['](', '](<', ']: ', ']: <', ']:'];

/**
 * An entry as a text that can be changed without touching anything else: byte order mark, line endings, comments, quotes and
 * the order of fields stay. Each change gives a new document; one whose frontmatter cannot be read comes back as it is.
 */
export class EntryDocument {
  readonly source: EntrySource;

  private constructor(source: EntrySource) {
    this.source = source;
  }

  static of(source: EntrySource): EntryDocument {
    const known = documents.get(source) ?? new EntryDocument(source);
    documents.set(source, known);
    return known;
  }

  get text(): string {
    return this.source.text;
  }

  /** The frontmatter as data; empty where it cannot be read. */
  get data(): Fields {
    return this.#frontmatter?.yaml.data ?? {};
  }

  /** The sections of the body; what stands before the first one is a section too, whose id is empty. */
  get sections(): Section[] {
    const { body, tree } = this.#body ?? {};
    return body && tree ? cutBody(tree, body) : [];
  }

  /** With some fields set, each where it stands or at the end. */
  set(fields: Fields): EntryDocument {
    return this.#withFrontmatter((text) =>
      Object.entries(fields).reduce((before, [key, value]) => withField(before, key, value), text),
    );
  }

  /** With items behind those of lists, which are made where they are not there. */
  append(items: readonly { path: FieldPath; item: unknown }[]): EntryDocument {
    return this.#withFrontmatter((text) =>
      items.reduce((before, { path, item }) => withItem(before, path, item), text),
    );
  }

  /** Without some values and sections, and without what holds nothing afterwards. */
  remove({
    fields = [],
    sections = [],
  }: {
    fields?: readonly FieldPath[];
    sections?: readonly string[];
  }): EntryDocument {
    const kept = fields.length > 0 ? this.#withFrontmatter((text) => withoutValues(text, fields)) : this;
    return sections.length > 0 ? kept.#withoutSections(sections) : kept;
  }

  /** With new ids in its references and links; `formerly` keeps what it says. */
  rename(ids: ReadonlyMap<string, string>): EntryDocument {
    if (![...ids.keys()].some((id) => this.text.includes(id))) return this;
    const read = this.#frontmatter;
    const { body, tree } = this.#body ?? {};
    if (!read || !body) return this;
    return this.#edited([
      ...movedBy(wordEdits(read.split.frontmatter, ids, 'formerly'), this.#head),
      ...movedBy(tree ? linkEdits(tree, body.text, ids) : [], this.#behind(body)),
    ]);
  }

  /** With another edition in `basedOn`; undefined where it is not written on a line of its own. */
  basedOn(edition: string): EntryDocument | undefined {
    const at = this.#frontmatter?.yaml.at(['basedOn']);
    const edit = at && versionEdit(normalise(this.text), at, edition);
    return edit && this.#edited([edit]);
  }

  get #frontmatter(): Frontmatter | undefined {
    return readFrontmatter(this.source);
  }

  get #body(): { body: BodySource; tree: Root | undefined } | undefined {
    const read = this.#frontmatter;
    if (!read) return undefined;
    const body = bodySource(read.split, this.source.file);
    return { body, tree: readTree(body.text) };
  }

  /** Where the frontmatter begins. */
  get #head(): number {
    return normalise(this.text).indexOf('\n') + 1;
  }

  /** By how much places in the body, which is padded, lie further behind in the file. */
  #behind({ text }: BodySource): number {
    return normalise(this.text).length - text.length;
  }

  #withFrontmatter(change: (text: string) => string): EntryDocument {
    const read = this.#frontmatter;
    if (!read) return this;
    const { frontmatter } = read.split;
    const text = change(frontmatter);
    return this.#edited(movedBy([{ start: 0, end: frontmatter.length, text }], this.#head));
  }

  #withoutSections(ids: readonly string[]): EntryDocument {
    const gone = this.sections.filter(({ id }) => ids.includes(id));
    const { body } = this.#body ?? {};
    return body
      ? this.#edited(
          movedBy(
            gone.map(({ start, end }) => ({ start, end, text: '' })),
            this.#behind(body),
          ),
        )
      : this;
  }

  /** With edits whose positions are those of the normalised text. */
  #edited(edits: readonly Edit[]): EntryDocument {
    const text = editRaw(this.text, edits);
    return text === this.text ? this : EntryDocument.of({ ...this.source, text });
  }
}

/** Entries are looked at many times. */
const documents = new WeakMap<EntrySource, EntryDocument>();

/** A section without the empty lines around it. */
export const textOfSection = ({ text, start, end }: Section): string => text.slice(start, end).trim();

/** The edits that give links other addresses, by the ids that they lead to. */
const linkEdits = (tree: Root, body: string, ids: ReadonlyMap<string, string>): Edit[] =>
  [...nodesOf(tree)].flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'definition') return [];
    const address = readAddress(node.url);
    const old = address.kind === 'inside' ? address.id : '';
    const id = ids.get(old);
    if (id === undefined) return [];
    const { start, end } = offsetsOf(node);
    const written = body.slice(start, end);
    const opening = OPENINGS.find((before) => written.includes(before + node.url));
    if (opening === undefined) return [];
    const at = start + written.lastIndexOf(opening + node.url) + opening.length;
    return [{ start: at, end: at + old.length, text: id }];
  });

const movedBy = (edits: readonly Edit[], by: number): Edit[] =>
  edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));

/** Frontmatter as data. */
export type Fields = Record<string, unknown>;
