import { BASE_PROBLEMS } from './base-problems.ts';
import { EDITION_PROBLEMS } from './edition-problems.ts';
import { OVERLAY_PROBLEMS } from './overlay/overlay-problems.ts';
import { UPGRADE_PROBLEMS } from './upgrade-problems.ts';

/**
 * Everything that can be wrong in content. A code never changes its meaning and is never used again.
 * `message` says what is wrong and why; `hint` says what to do now.
 */
export const PROBLEMS = {
  // Files
  T101: {
    message: () => `is a symbolic link; content must be ordinary files`,
    hint: () => 'replace the link by the file itself',
  },
  T102: {
    message: (p) => `is ${p.size} bytes long; an entry may have at most ${p.limit}`,
    hint: () => 'split the entry, or move large material to public/',
  },
  T103: { message: () => `is not valid UTF-8`, hint: () => 'save the file as UTF-8' },
  T104: {
    message: (p) => `"${p.name}" cannot be part of an entry's id`,
    hint: (p) => `use lower-case letters, digits and hyphens${p.suggestion ? `: ${p.suggestion}` : ''}`,
  },
  T105: {
    message: (p) => `"${p.name}" is not a collection`,
    hint: (p) => didYouMean(p.suggestion) ?? `collections are: ${p.known}`,
  },
  T106: {
    message: () => `is not an .mdx file`,
    hint: (p) => `rename it to ${p.suggestion}, or move it out of content/`,
  },
  T107: {
    message: () => `lies too deep: an entry is content/<collection>/<slug>.mdx`,
    hint: () => 'move it up into the folder of its collection',
  },
  T108: {
    message: (p) => `cannot be read: ${p.reason}`,
    hint: () => 'check that the file exists and that you may read it',
  },
  // Frontmatter as YAML
  T201: {
    message: () => `has no frontmatter`,
    hint: () => 'start the file with a line ---, the fields, and a line ---',
  },
  T202: { message: () => `the frontmatter is never closed`, hint: () => 'end it with a line that holds only ---' },
  T203: {
    message: (p) => `the YAML cannot be read: ${p.reason}`,
    hint: () => 'check indentation and quotes; quote text that holds ": " or starts with { [ * & ! |',
  },
  T204: { message: (p) => `the key "${p.key}" stands here twice`, hint: () => 'keep one of the two' },
  T205: {
    message: () => `YAML anchors and aliases are not allowed`,
    hint: () => 'write the value out where it is needed; quote text that starts with & or *',
  },
  T206: {
    message: (p) => `the key "${p.key}" is not allowed`,
    hint: () => 'remove it: the name is reserved by JavaScript',
  },
  T207: {
    message: (p) => `is nested more than ${p.limit} levels deep`,
    hint: () => 'no field needs that; check the indentation',
  },
  T208: {
    message: (p) => `the YAML tag "${p.tag}" is not allowed`,
    hint: () => 'remove the tag; quote text that starts with !',
  },
  T209: {
    message: (p) => `holds ${p.found} instead of fields`,
    hint: () => 'write fields as "name: value", one to a line',
  },
  // Frontmatter against its schema
  T301: {
    message: (p) => `unknown key \`${p.key}\``,
    hint: (p) => didYouMean(p.suggestion) ?? `keys here are: ${p.known}`,
  },
  T302: { message: (p) => `\`${p.path}\` is missing`, hint: (p) => `add it${p.expected ? `: ${p.expected}` : ''}` },
  T303: {
    message: (p) => `\`${p.path}\` is ${p.found}, but must be ${p.expected}`,
    hint: (p) =>
      p.expected === 'one line of text' && ['a number', 'a whole number', 'true or false'].includes(p.found ?? '')
        ? 'put the value in quotes'
        : `write ${p.expected}`,
  },
  T304: {
    message: (p) => `\`${p.path}\` ${p.reason}`,
    hint: (p) => `change the value${p.was ? `; it is ${p.was}` : ''}`,
  },
  T305: {
    message: (p) => `\`${p.path}\` is "${p.value}", which is not one of its values`,
    hint: (p) => didYouMean(p.suggestion) ?? `values are: ${p.known}`,
  },
  T306: {
    message: (p) => `\`${p.path}\` names "${p.value}", which playbook.yaml does not list under \`${p.table}\``,
    hint: (p) => didYouMean(p.suggestion) ?? `it lists: ${p.known}`,
  },
  // References and links
  T401: {
    message: (p) => `\`${p.path}\` refers to "${p.value}", and there is no such entry`,
    hint: (p) => didYouMean(p.suggestion) ?? 'write the entry, or remove the reference',
  },
  T402: {
    message: (p) => `\`${p.path}\` refers to ${p.value}, which does not refer back`,
    hint: (p) => `add ${p.id} to \`${p.field}\` of ${p.value}, or remove it here`,
  },
  T403: {
    message: (p) => `the link goes to "${p.value}", and there is no such entry or collection`,
    hint: (p) => didYouMean(p.suggestion) ?? 'link to the full id of an entry, such as faqs/difference',
  },
  T404: {
    message: (p) => `the link goes to "#${p.fragment}", and ${p.value} has no such heading`,
    hint: (p) => didYouMean(p.suggestion) ?? `it has: ${p.known}`,
  },
  T405: {
    message: (p) => `the link "${p.value}" is neither an entry's id nor a web address`,
    hint: (p) =>
      didYouMean(p.suggestion) ?? 'link to the full id of an entry, such as faqs/difference, or to an https:// address',
  },
  T406: {
    message: (p) => `\`${p.path}\` claims the former id "${p.value}", which belongs to ${p.owner}`,
    hint: () => 'an id names one entry for ever: remove it here or there',
  },
  T407: {
    message: (p) => `the id "${p.value}" is used twice on this page`,
    hint: () => 'give one of the two another id, a heading for instance by [#another-id] at its end',
  },
  T408: { message: (p) => `\`${p.path}\` refers to the entry itself`, hint: () => 'remove it' },
  // Body
  T501: {
    message: (p) => `the body cannot be read as MDX: ${p.reason}`,
    hint: () =>
      'write \\< and \\{ for these two characters as text, an address as [text](https://…), and close every component',
  },
  T502: {
    message: () => `a line that begins with import or export is code, which is not allowed in content`,
    hint: () => 'begin the line with another word, or remove it; the components of content/README.md need no import',
  },
  T503: {
    message: (p) => `the expression {${p.value}} is not allowed in content`,
    hint: () => 'only terms may stand in braces, such as {product.leader}; write \\{ for the character',
  },
  T504: {
    message: (p) => `<${p.name}> is not a component of this playbook`,
    hint: (p) => didYouMean(p.suggestion) ?? `write \\< for the character, or use Markdown or one of: ${p.known}`,
  },
  T505: {
    message: (p) => `<${p.name}> cannot have the attribute \`${p.attribute}\``,
    hint: (p) => (p.known ? `it takes: ${p.known}` : 'remove it: the component takes none'),
  },
  T506: {
    message: (p) => `the address "${p.value}" is not allowed`,
    hint: () => 'use https://, mailto: or the id of an entry',
  },
  T507: {
    message: () => `a heading of level 1 is not allowed in a body`,
    hint: () => 'start at ##: the title is the heading of level 1',
  },
  T508: {
    message: (p) => `the body is nested more than ${p.limit} levels deep`,
    hint: () => 'flatten the lists or quotations',
  },
  T509: {
    message: (p) => `the heading id "${p.value}" is not allowed`,
    hint: () => 'use letters of any script without capitals, digits and single hyphens: [#who-decides]',
  },
  T510: { message: (p) => `<${p.name}> needs \`${p.attribute}\``, hint: (p) => `add ${p.attribute}="…": ${p.known}` },
  T511: {
    message: () => `the picture has no description`,
    hint: () => 'write what it shows between the brackets: ![what it shows](/pictures/name.svg)',
  },
  T512: {
    message: (p) => `the picture "${p.value}" is not in public/`,
    hint: () => 'put the file in public/ and begin its address with /',
  },
  T513: { message: (p) => `the ${p.what} has no text`, hint: () => 'write its text, or remove it' },
  T514: {
    message: (p) => `<${p.name}> stands within a line of text, which breaks the page`,
    hint: (p) => `put it on a line of its own, with an empty line before <${p.name}> and one after </${p.name}>`,
  },
  T515: {
    message: (p) => `the body has too many ${p.what} to be read in time`,
    hint: () => 'split the paragraph or the entry',
  },
  // Terms
  T601: {
    message: (p) => `unknown term {${p.value}}`,
    hint: (p) => didYouMean(p.suggestion, '{', '}') ?? `playbook.yaml defines: ${p.known}`,
  },
  T602: {
    message: (p) => `unknown filter "${p.value}" in a term`,
    hint: (p) => didYouMean(p.suggestion) ?? `filters are: ${p.known}`,
  },
  T603: {
    message: (p) => `"${p.value}" has a brace that is not part of a term`,
    hint: () => 'write terms as {product.leader}; frontmatter text cannot hold other braces',
  },
  T604: {
    message: (p) => `the base has no term \`${p.key}\`, and no entry uses it, so that it renames nothing`,
    hint: (p) => didYouMean(p.suggestion) ?? 'remove it',
  },
  // The whole
  T701: {
    message: () => `there is no playbook.yaml`,
    hint: () => 'run the command in the folder of a playbook, or name it with --cwd',
  },
  T702: { message: () => `there are no entries`, hint: () => 'write the first one: content/README.md shows how' },
  // Relations: nobody is left standing
  T801: {
    message: () => `no situation leads to this play`,
    hint: () => 'add it to `plays` of a situation that it helps in',
  },
  T802: {
    message: () => `this warning leads to no play`,
    hint: () => 'add it to `signals` of a situation that people see it in',
  },
  ...OVERLAY_PROBLEMS,
  ...EDITION_PROBLEMS,
  ...BASE_PROBLEMS,
  ...UPGRADE_PROBLEMS,
} as const satisfies Record<string, ProblemKind>;

const LONGEST_DETAIL = 400;

/** Makes one problem. `where` is a position in the file, both numbers from 1. */
export const problem = (code: ProblemCode, where: Place, details: Details = {}): Problem => {
  const kind: ProblemKind = PROBLEMS[code];
  const shown = Object.fromEntries(Object.entries(details).map(([name, text]) => [name, visible(text)]));
  return { code, ...where, message: kind.message(shown), hint: kind.hint(shown) };
};

/** One line for people: `file:line:col code message`, and the hint on a line of its own. */
export const formatProblem = ({ file, line, column, code, message, hint }: Problem): string =>
  `${placeAsText({ file, line, column })} ${code} ${message}\n  hint: ${hint}`;

/** A place as editors and terminals understand it. */
export const placeAsText = ({ file, line, column }: Place): string => `${visible(file)}:${line}:${column}`;

/** Orders problems by file, line and column, so that output never depends on the order of reading. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );

/** Compares by code unit: the same on every machine. */
export const compareText = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** On one line, not too long, and without characters that would do something to a terminal. */
const visible = (text: string): string => {
  const line = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL)}…` : line;
};

const didYouMean = (suggestion: string | undefined, before = '`', after = '`') =>
  suggestion ? `did you mean ${before}${suggestion}${after}?` : undefined;

export interface ProblemKind {
  message: (details: Details) => string;
  hint: (details: Details) => string;
}
/** Named parts of a message, such as `key` or `suggestion`. */
type Details = Record<string, string>;

export type ProblemCode = keyof typeof PROBLEMS;

/** A position in a file: path from the project's root, line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Something wrong in content, with where, why and what to do. */
export interface Problem extends Place {
  code: ProblemCode;
  message: string;
  hint: string;
}
