import { BASE_PROBLEMS } from './base-problems.ts';
import { BODY_PROBLEMS } from './body/body-problems.ts';
import { didYouMean } from './did-you-mean.ts';
import { EDITION_PROBLEMS } from './edition-problems.ts';
import { OVERLAY_PROBLEMS } from './overlay/overlay-problems.ts';
import { PROJECT_PROBLEMS } from './project-problems.ts';
import { UPGRADE_PROBLEMS } from './upgrade-problems.ts';

/**
 * Everything that can be wrong in content. A code never changes its meaning and is never used again.
 * `message` says what is wrong and why; `hint` says what to do now.
 */
export const PROBLEMS = {
  // Files
  T101: {
    message: () => `is a symbolic link; what is published must be ordinary files`,
    hint: () => 'replace the link by the file itself',
  },
  T102: {
    message: (p) => `is ${p.size} bytes long; an entry may have at most ${p.limit}`,
    hint: () => 'split the entry, or move large material to public/',
  },
  T103: { message: () => `is not valid UTF-8`, hint: () => 'save the file as UTF-8' },
  T104: {
    message: (p) => `"${p.name}" cannot be part of an entry's id`,
    hint: (p) =>
      p.taken
        ? `${p.taken} is there already: give this one another name of lower-case letters, digits and hyphens, or delete it`
        : `use lower-case letters, digits and hyphens${p.suggestion ? `: ${p.suggestion}` : ''}`,
  },
  T105: {
    message: (p) => `"${p.name}" is not a collection`,
    hint: (p) => didYouMean(p.suggestion) ?? p.advice ?? 'move it into a collection',
  },
  T106: {
    message: () => `is not an .mdx file`,
    hint: (p) =>
      p.taken
        ? `${p.taken} is there already: give this one another name that ends in .mdx, or move it out of content/`
        : `rename it to ${p.suggestion}, or move it out of content/`,
  },
  T107: {
    message: () => `lies too deep: an entry is content/<collection>/<slug>.mdx`,
    hint: () => 'move its entries up into the folder of their collection, and remove it',
  },
  T108: {
    message: (p) => `cannot be read: ${p.reason}`,
    hint: (p) => `put ${p.wanted ?? 'an ordinary file'} there that you may read`,
  },
  T109: {
    message: () => `git left both sides of a conflict here, from a merge that is not finished`,
    hint: () =>
      'keep what shall stand, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>; to show such a line, put a space before it',
  },
  // Frontmatter as YAML
  T201: {
    message: () => `has no frontmatter`,
    hint: () => 'start the file with a line ---, the fields, and a line ---',
  },
  T202: { message: () => `the frontmatter is never closed`, hint: () => 'end it with a line that holds only ---' },
  T203: {
    message: (p) => `the YAML cannot be read: ${p.reason}`,
    hint: (p) => p.advice ?? 'check indentation and quotes',
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
    hint: () => 'write the value itself: no field needs so many brackets, dashes or names in each other',
  },
  T208: {
    message: (p) => `the YAML tag "${p.tag}" is not allowed`,
    hint: () => 'remove the tag; quote text that starts with !',
  },
  T209: {
    message: (p) => `holds ${p.found} instead of fields`,
    hint: () => 'write fields as "name: value", one to a line',
  },
  T210: {
    message: (p) => `"${p.text}" is a comment to YAML, and would be lost`,
    hint: () => 'put the whole value in quotes; if this is a comment, give it a line of its own',
  },
  // Frontmatter against its schema
  T301: {
    message: (p) => `unknown key \`${p.key}\``,
    hint: (p) => didYouMean(p.suggestion) ?? `keys here are: ${p.known}`,
  },
  T302: { message: (p) => `\`${p.path}\` is missing`, hint: (p) => `add it${p.expected ? `: ${p.expected}` : ''}` },
  T303: {
    message: (p) => `\`${p.path}\` is ${p.found}, but must be ${p.expected}`,
    hint: (p) => {
      if (p.expected !== 'one line of text') return `write ${p.expected}`;
      if (p.found === 'a map') return 'put the whole value in quotes: a colon with a space behind it makes a map';
      return ['a number', 'a whole number', 'true or false'].includes(p.found ?? '')
        ? 'put the value in quotes'
        : `write ${p.expected}`;
    },
  },
  T304: {
    message: (p) => `\`${p.path}\` ${p.reason}`,
    hint: (p) => didYouMean(p.suggestion) ?? (p.advice || `change the value${p.was ? `; it is ${p.was}` : ''}`),
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
    hint: () => 'write a term, such as {product.leader}, or take the brace out: text in fields holds no other',
  },
  T604: {
    message: (p) => `the base has no term \`${p.key}\`, and no entry uses it, so that it renames nothing`,
    hint: (p) =>
      didYouMean(p.suggestion) ??
      `where the base has another key for it, rename it to that (keys are: ${p.known}); else remove it`,
  },
  T605: {
    message: (p) => `the base calls the term \`${p.key}\` \`${p.to}\` now; what you set holds for it`,
    hint: (p) => `rename the key to \`${p.to}\``,
  },
  T606: {
    message: (p) => `no entry uses the term \`${p.key}\`, so that what you set shows nowhere`,
    hint: () => 'remove it',
  },
  T607: {
    message: (p) =>
      `the term \`${p.key}\` has no form for |${p.filter}, and no rules are known that make it (${p.language})`,
    hint: (p) => `add the form to the term in playbook.yaml, as \`${p.place}\``,
  },
  // Relations: nobody is left standing
  T801: {
    message: () => `no situation leads to this play`,
    hint: () => 'add it to `plays` of a situation that it helps in',
  },
  T802: {
    message: () => `this warning leads to no play`,
    hint: () => 'add it to `signals` of a situation that people see it in',
  },
  ...BODY_PROBLEMS,
  ...OVERLAY_PROBLEMS,
  ...EDITION_PROBLEMS,
  ...BASE_PROBLEMS,
  ...PROJECT_PROBLEMS,
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
export const visible = (text: string): string => {
  const line = text.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return line.length > LONGEST_DETAIL ? `${line.slice(0, LONGEST_DETAIL)}…` : line;
};

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
