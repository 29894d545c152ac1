import type { EntrySource } from '../parse-entry.ts';
import { normalise, splitSource } from '../source-text.ts';
import { readTree } from '../body/read-tree.ts';
import { bodySource, cutBody } from '../document/cut-body.ts';
import type { OverlayKind } from './overlay-keys.ts';

const FIRST_LINE = /^\uFEFF?---[ \t]*(\r\n|\r|\n)/;

/**
 * The text of a new overlay entry. A patch holds the fields of the base as comments, so that one sees what can be
 * changed, and changes nothing yet; a replacement holds all of the base. `terms` are the keys that text may use.
 */
export const startOverlay = ({ kind, base, edition, terms = [] }: NewOverlay): string => {
  const keys = [`overlay: ${kind}`, `basedOn: "${edition}"`];
  switch (kind) {
    case 'hide':
      return asFile([...keys, '# reason: Why your organisation does without this entry.']);
    case 'patch':
      return asFile([...keys, ...patchComments(base, terms)]);
    case 'replace':
      return base.text.replace(FIRST_LINE, (line, end: string) => line + keys.map((key) => key + end).join(''));
  }
};

const patchComments = (base: EntrySource, terms: readonly string[]): string[] => {
  const split = splitSource(base.text, base.file);
  if ('code' in split) return [];
  const tree = readTree(split.body);
  const sections = tree ? cutBody(tree, bodySource(split, base.file)).slice(1) : [];
  const ids = sections.map(({ id }) => id);
  return [
    '# Take the # away in front of what you change, from all lines of a field; what stays behind a # stays as it is in the base.',
    ...(terms.length > 0 ? [`# Terms: ${terms.map((term) => `{${term}}`).join(', ')}`] : []),
    ...split.frontmatter.trimEnd().split('\n').map(asComment),
    ...(ids.length > 0
      ? [
          '# Below the second ---, a section "## Heading [#id]" takes the place of the one with its id; others are added.',
          `# Sections: ${ids.join(', ')}`,
          '# sections:',
          ...ids.map((id) => `#   ${id}: hide`),
        ]
      : []),
  ];
};

const asComment = (line: string): string => (line === '' ? '#' : `# ${line}`);

const asFile = (lines: readonly string[]): string => normalise(`---\n${lines.join('\n')}\n---\n`);

interface NewOverlay {
  kind: OverlayKind;
  /** The entry as the edition has it. */
  base: EntrySource;
  /** The version of that edition. */
  edition: string;
  /** Keys of terms, such as `product.leader`. */
  terms?: readonly string[];
}
