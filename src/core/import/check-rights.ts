import { closest } from '../closest.ts';
import { closestId } from '../closest-id.ts';
import type { EntrySchema } from '../collection.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { PlaybookSettings } from '../schema/playbook.ts';
import { walkFields } from '../schema/walk.ts';
import type { Field } from '../schema/walk.ts';
import { resolveTermsIn } from '../terms.ts';
import { fieldPath, validate } from '../validate.ts';
import type { Rights } from './read-rights.ts';

/** What is wrong with the fields of one entry, as they would be: `now` are those that it has. */
export const checkRights = (rights: Rights, { schema, now, ids, settings }: Surroundings): Problem[] => {
  const { fields, at } = rights;
  const data = Object.fromEntries(Object.entries({ ...now, ...fields }).filter(([, value]) => value !== null));
  const result = validate(schema, { data, at });
  if ('problems' in result) return result.problems;
  return [...walkFields(schema, fields)].flatMap((field) => {
    const place = at(field.path);
    const path = fieldPath(field.path);
    const { value } = field;
    switch (field.kind) {
      case 'prose':
        return resolveTermsIn(value, settings.terms, settings.language).wrong.map(({ wrong, details }) =>
          problem(wrong, place, details),
        );
      case 'reference':
        return ids.has(value) || field.path[0] === 'formerly'
          ? []
          : [problem('T401', place, { path, value, suggestion: closestId(value, ids) ?? '' })];
      case 'file':
        // Compose, which knows the files, tells it of the entry.
        return [];
      case 'listed':
        return unlisted(field, settings).map((details) => problem('T306', place, { path, value, ...details }));
    }
  });
};

const unlisted = ({ value, table }: Field & { kind: 'listed' }, settings: PlaybookSettings) => {
  const known = Object.keys(settings[table]);
  return known.includes(value) ? [] : [{ table, known: known.join(', '), suggestion: closest(value, known) ?? '' }];
};

interface Surroundings {
  schema: EntrySchema;
  now: Readonly<Record<string, unknown>>;
  /** The ids of all entries. */
  ids: ReadonlySet<string>;
  settings: PlaybookSettings;
}
