import { normalise } from '../source-text.ts';
import type { Blocks } from './blocks.ts';
import { readBlocks } from './blocks.ts';
import { rememberRecent } from '../remember-recent.ts';
import type { YamlTree } from './yaml-tree.ts';
import { readTree } from './yaml-tree.ts';

const FRONTMATTER = /^(---[ \t]*\n)([^]*?)(?<![^\n])(---[ \t]*)(?![^\n])/;
/** More blocks or fields than any entry has. */
const MOST_PARTS = 2_000;
/** Several times as long as the longest entry, in lines and in characters; what parses slowly does so by its length. */
const MOST_LINES = 3_000;
const MOST_CHARACTERS = 64_000;

/** Reads a plain text as frontmatter and body; undefined where either cannot be parsed, or is too long to be. */
export const readDocument = rememberRecent((text): MergeDocument | undefined => {
  if (text.length > MOST_CHARACTERS || text.split('\n', MOST_LINES + 1).length > MOST_LINES) return undefined;
  const found = FRONTMATTER.exec(normalise(text));
  if (!found && /^---[ \t]*$/m.exec(text)?.index === 0) return undefined;
  const [whole = '', open = '', yaml = '', close = ''] = found ?? [];
  const body = text.slice(whole.length);
  const fields = readTree(yaml);
  const blocks = readBlocks(body);
  if (!fields || !blocks || fields.fields.length > MOST_PARTS || blocks.blocks.length > MOST_PARTS) return undefined;
  return { open, yaml, close, fields, body, blocks };
});

/** An entry in its parts; joined, `open`, `yaml`, `close` and `body` are its text. */
export interface MergeDocument {
  open: string;
  yaml: string;
  close: string;
  fields: YamlTree;
  body: string;
  blocks: Blocks;
}
