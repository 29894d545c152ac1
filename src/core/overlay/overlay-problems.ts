import { didYouMean } from '../did-you-mean.ts';
import type { ProblemKind } from '../problems.ts';

/** What can be wrong with entries that change an entry of the base. */
export const OVERLAY_PROBLEMS = {
  T901: {
    message: (p) => `\`overlay\` is ${p.found}, which is no way to change an entry of the base`,
    hint: (p) => didYouMean(p.suggestion) ?? `values are: ${p.known}`,
  },
  T902: {
    message: (p) => `\`basedOn\` ${p.reason}`,
    hint: (p) => `name the edition that this text changes, in quotes: basedOn: "${p.edition}"`,
  },
  T903: {
    message: () => `this changes an entry of the base, and the playbook has no base`,
    hint: () => 'remove `overlay` and `basedOn`, or name a base in playbook.yaml',
  },
  T904: {
    message: (p) => `this changes ${p.id}, and edition ${p.edition} has no such entry`,
    hint: (p) =>
      p.suggestion
        ? `did you mean ${p.suggestion}? The name of the file says which entry it changes`
        : 'to write a new entry, remove `overlay` and `basedOn`',
  },
  T905: {
    message: (p) =>
      `edition ${p.edition} has an entry ${p.id} too${p.looks ? `, and this looks like a change of it` : ''}`,
    hint: (p) => {
      if (p.misspelt) return `write \`overlay\` for \`${p.misspelt}\``;
      if (p.looks) return `add to its fields: ${p.looks}`;
      return `add overlay: replace or patch, and basedOn: "${p.edition}"; or choose another name for the file`;
    },
  },
  T906: {
    message: (p) => `\`overlay: hide\` takes away the whole entry, so that ${p.what} has no use here`,
    hint: () => 'remove it, or write overlay: patch or replace',
  },
  T907: {
    message: (p) => `${p.id} cannot be hidden: \`${p.path}\` of ${p.owner} needs it`,
    hint: (p) => `hide or replace ${p.owner} too, or patch its \`${p.field}\``,
  },
  T908: {
    message: (p) => `this leads to ${p.value}, which ${p.file} hides`,
    hint: (p) => `take it out here, or delete ${p.file} to show the entry again`,
  },
  T909: {
    message: (p) => `\`${p.path}\` changes items of a list, and the field is ${p.found}`,
    hint: (p) => p.advice ?? 'write the new value itself',
  },
  T910: {
    message: (p) => `\`${p.key}\` is no way to change the list \`${p.path}\``,
    hint: (p) => didYouMean(p.suggestion) ?? `write a new list, or use: ${p.known}`,
  },
  T911: {
    message: (p) => `\`${p.path}\` names "${p.value}", and the list in edition ${p.edition} has no such item`,
    hint: (p) => didYouMean(p.suggestion) ?? 'take it out here; if the base has moved on, run tandem upgrade',
  },
  T912: {
    message: (p) => `\`${p.path}\` cannot be removed: the entry needs it`,
    hint: () => 'give it another value, or leave it out here to keep that of the base',
  },
  T913: {
    message: (p) => `\`${p.path}: null\` removes a field that the entry in edition ${p.edition} does not have`,
    hint: (p) => didYouMean(p.suggestion) ?? 'take it out here; if the base has moved on, run tandem upgrade',
  },
  T914: {
    message: (p) => `there is no section "${p.value}"`,
    hint: (p) => didYouMean(p.suggestion) ?? `sections are: ${p.known}. If the base has moved on, run tandem upgrade`,
  },
  T915: {
    message: (p) => `the section "${p.value}" stands here twice`,
    hint: () => 'keep one of the two, or give one another id by [#another-id] at its end',
  },
  T916: {
    message: (p) => `the section "${p.value}" is written here and hidden`,
    hint: () => 'remove the section, or remove it from `sections`',
  },
  T917: {
    message: (p) => `the section "${p.value}" cannot be placed: ${p.reason}`,
    hint: () => 'place it before or after a section that stays where it is',
  },
  T918: {
    message: (p) => `the label ${p.value} is defined here and in the base, and only one of the two would count`,
    hint: () => 'choose another label',
  },
  T919: {
    message: (p) => `${p.what} takes away the definition of the label ${p.value}, which the section "${p.user}" needs`,
    hint: () => 'copy the definition into the body of this file',
  },
  T920: {
    message: (p) => `nothing stands behind \`${p.path}\``,
    hint: (p) =>
      `write its value here (take the # away from all its lines), or take the line out to keep what the base has; \`${p.key}: null\` removes it from the entry`,
  },
} as const satisfies Record<string, ProblemKind>;
