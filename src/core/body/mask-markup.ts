import { readTag } from './read-tag.ts';
import type { Tag } from './read-tag.ts';
import type { StandIns } from './stand-ins.ts';

/** What is skipped, what is masked, and terms with filters. A backslash takes the character behind it with it. */
const MARKUP = /\\[^]|(?<![^\n])(?:im|ex)(?=port\s)|<|\{(?:\s*[a-z]+(?:\.[a-z]+)*(?:\s*\\?\|\s*[a-z]+)+\s*\})?/g;
const ADDRESS = /<[^<>\n]*>/y;
/** How far from the bracket of a link its address may begin. */
const WIDEST_GAP = 20;

/**
 * Puts stand-ins for all that MDX would read as code: `import` and `export`, braces, the bars of terms, which would end the cell of a table, and
 * `<`, except before a space and in the tags of components. Of these it leaves the name, so that the parser reads nothing
 * but `<Note>`, `</Note>` and `<Note />`; `tags` holds what they are. In code, all of it is put back after parsing.
 */
export const maskMarkup = (body: string, { standIns, isComponent }: MaskOptions): Masked => {
  const { tag, brace, bar, slash, word } = standIns;
  const tags = new Map<number, Tag>();
  let text = '';
  let from = 0;
  const put = (start: number, end: number, instead: string) => {
    text += body.slice(from, start) + instead;
    from = end;
  };
  for (const { 0: found, index } of body.matchAll(MARKUP)) {
    if (index < from || found.startsWith('\\')) continue;
    if (/[ie]/.test(found.slice(0, 1))) put(index, index + 1, word);
    else if (found.startsWith('{')) {
      const term = found.slice(1).replaceAll('\\|', slash + bar);
      put(index, index + found.length, brace + term.replaceAll('|', bar));
    } else if (!/[ \t\n\r]/.test(body.slice(index + 1, index + 2)) && !isAddress(body, index)) {
      const read = readTag(body, index);
      if (read && isComponent(read.name)) {
        tags.set(index, read);
        put(index, read.end, bare(body.slice(index, read.end), read));
      } else {
        put(index, index + 1, tag);
      }
    }
  }
  return { text: text + body.slice(from), tags, hidden: new Set() };
};

/** The address of a link may stand in angle brackets. */
const isAddress = (body: string, index: number): boolean => {
  ADDRESS.lastIndex = index;
  return ADDRESS.test(body) && /\](?:\(|:)\s*$/.test(body.slice(Math.max(0, index - WIDEST_GAP), index));
};

/** A tag as long as it was, without its attributes. */
const bare = (source: string, { name, kind }: Tag): string => {
  const [start, end] = kind === 'closing' ? [`</${name}`, '>'] : [`<${name}`, kind === 'whole' ? '/>' : '>'];
  return start + source.slice(start.length, -end.length).replace(/[^\n]/g, ' ') + end;
};

interface MaskOptions {
  standIns: StandIns;
  isComponent: (name: string) => boolean;
}

/** A body in which a parser of MDX finds no code; as long as the body, with the same lines. */
export interface Masked {
  text: string;
  /** The tags of components, by their offset. */
  tags: Map<number, Tag>;
  /** The offsets of those that turned out not to fit, and are text. */
  hidden: Set<number>;
}
