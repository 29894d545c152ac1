import { didYouMean } from '../did-you-mean.ts';
import type { ProblemKind } from '../problems.ts';

/** What can be wrong with the body of an entry. */
export const BODY_PROBLEMS = {
  T501: {
    message: (p) => `the body cannot be read as MDX: ${p.reason}`,
    hint: (p) => p.advice ?? 'write \\< and \\{ for these two characters as text, and close every component',
  },
  T502: {
    message: () => `a line that begins with import or export is code, which is not allowed in content`,
    hint: () =>
      'begin the line with another word, or remove it; the components that content/README.md of the package tandem-playbook lists need no import',
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
    hint: (p) => p.advice ?? 'take it out',
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
    hint: () => 'take lists, quotations, components, brackets or marks of emphasis out of each other',
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
    hint: (p) => didYouMean(p.suggestion) ?? 'put the file in public/ and begin its address with /',
  },
  T513: { message: (p) => `the ${p.what} has no text`, hint: () => 'write its text, or remove it' },
  T514: {
    message: (p) => `<${p.name}> stands within a line of text, which breaks the page`,
    hint: (p) => `put it on a line of its own, with an empty line before <${p.name}> and one after </${p.name}>`,
  },
  T515: {
    message: (p) => `the body has too many ${p.what} to be read in time`,
    hint: (p) => p.advice ?? 'split the entry',
  },
  T516: {
    message: (p) => `the row has ${p.found} cells, and the table ${p.columns}: "${p.text}" would be shown nowhere`,
    hint: () => 'write \\| for a bar that is text; else take the text out, or give the table another column',
  },
  T517: {
    message: (p) => `nothing refers to [${p.label}], so that what it says would be shown nowhere`,
    hint: (p) => `take it out, or write [${p.label}] where it belongs`,
  },
  T518: {
    message: (p) => `[${p.label}] has been defined before, and what this says would be shown nowhere`,
    hint: () => 'take one of the two out',
  },
  T519: {
    message: (p) => `"${p.text}" behind the language of this code would be shown nowhere`,
    hint: () => 'take it out, or write it above the code',
  },
  T520: {
    message: (p) =>
      `"${p.text}" is no ${p.what}, because spaces stand in its address: the page would print the brackets`,
    hint: (p) => {
      if (p.form) return `write ${p.form}`;
      return p.what === 'picture'
        ? 'name a file in public/, such as /pictures/name.svg; if it is text, write \\[ for the bracket'
        : 'write the full id of an entry there, such as faqs/difference; if it is text, write \\[ for the bracket';
    },
  },
} as const satisfies Record<string, ProblemKind>;
