import { CONTENT, FROZEN, idIn } from '../site/playbooks-on-disk.ts';
import { headOf } from './entry-file.ts';

const found = <Value>(value: Value | undefined, complaint: string): Value => {
  if (value === undefined) throw new Error(complaint);
  return value;
};

/** The first edition, which differs most from the text of today. */
export const OLDEST = found(FROZEN.at(-1), 'There is no edition.');

const [before, now] = found(
  [...CONTENT.formerIds].find(([id]) => OLDEST.ids.has(id)),
  'Nothing has another id than in the first edition.',
);

/** An entry that has another id than in the first edition, and an edition that has it as it is now. */
export const RENAMED = {
  before,
  now,
  edition: found(
    FROZEN.find(({ formerIds }) => formerIds.get(before) === now),
    `No edition has ${now}.`,
  ),
};

/** An entry of the first edition that is gone, and its title. */
export const GONE = found(
  [...OLDEST.ids].flatMap((id) => {
    const { title } = headOf<'title'>(id, OLDEST.path);
    return idIn(CONTENT, id) === undefined && title !== undefined ? [{ id, title }] : [];
  })[0],
  'Everything that was in the first edition is still there.',
);
