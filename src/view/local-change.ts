import type { EntryChange, FieldChange, RowChange, Shown } from '../core/diff/changes.ts';
import { spokenIn } from '../core/words/language.ts';
import { wordsOf } from '../core/words/words.ts';
import type { Words } from '../core/words/words.ts';
import type { Playbook } from './playbook.ts';

/** A change with the names of fields, rows and values as readers of a playbook know them; schemas have them in English. */
export const inWordsOf = <Change extends EntryChange>(change: Change, playbook: Playbook): Change => {
  if (change.kind === 'added' || change.kind === 'removed' || spokenIn(playbook.settings.language) === 'en')
    return change;
  const local = new Local(translationsFor(change.collection, playbook), playbook.words);
  return { ...change, fields: change.fields.map((field) => local.field(field)) };
};

class Local {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #words: Words;

  constructor(texts: ReadonlyMap<string, string>, words: Words) {
    this.#texts = texts;
    this.#words = words;
  }

  field(change: FieldChange): FieldChange {
    const label = this.#text(change.label);
    switch (change.kind) {
      case 'value': {
        const { before, after } = change;
        return {
          ...change,
          label,
          ...(before && { before: this.#shown(before) }),
          ...(after && { after: this.#shown(after) }),
        };
      }
      case 'rows':
        return { ...change, label, one: this.#text(change.one), rows: change.rows.map((row) => this.#row(row)) };
      default:
        return { ...change, label };
    }
  }

  #row(row: RowChange): RowChange {
    const name = this.#text(row.name);
    if (row.kind === 'changed') return { ...row, name, fields: row.fields.map((field) => this.field(field)) };
    return { ...row, name, content: row.content.map(({ label, text }) => ({ label: this.#text(label), text })) };
  }

  #shown(value: Shown): Shown {
    if (value.unit === undefined) return { ...value, text: this.#text(value.text) };
    const count = Number.parseInt(value.text, 10);
    return { ...value, text: value.unit === 'minute' ? this.#words.minutes(count) : this.#words.days(count) };
  }

  #text(text: string): string {
    return this.#texts.get(text) ?? text;
  }
}

const known = new WeakMap<Playbook, Map<string, ReadonlyMap<string, string>>>();

/** The English texts of a collection and of all entries, with what a playbook's readers see in their place. */
const translationsFor = (collection: string, playbook: Playbook): ReadonlyMap<string, string> => {
  const found = known.get(playbook) ?? new Map<string, ReadonlyMap<string, string>>();
  known.set(playbook, found);
  const { words } = playbook.definitions.get(collection);
  const texts =
    found.get(collection) ??
    new Map([...pairsOf(wordsOf('en'), playbook.words), ...(words ? pairsOf(words.en, playbook.pick(words)) : [])]);
  found.set(collection, texts);
  return texts;
};

/** The texts at the same places of two objects of one shape. */
const pairsOf = (from: unknown, to: unknown): [string, string][] => {
  if (typeof from === 'string' && typeof to === 'string') return [[from, to]];
  if (typeof from !== 'object' || typeof to !== 'object' || !from || !to) return [];
  return Object.entries(from).flatMap(([key, value]) => pairsOf(value, (to as Record<string, unknown>)[key])); // one shape
};
