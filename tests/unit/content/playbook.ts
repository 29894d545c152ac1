import { composeProject } from '../../../src/disk/project.ts';
import type { ComposedEntry } from '../../../src/core/compose.ts';
import type { EntryData } from '../../../src/core/schema/collections.ts';
import type { CollectionName } from '../../../src/core/schema/fields.ts';

const { playbook, problems } = await composeProject(process.cwd());
if (!playbook) throw new Error(`The content has ${problems.length} problems; tandem check lists them.`);

/** Every entry of the playbook's own content. */
export const entries: readonly ComposedEntry[] = playbook.entries;

/** The entries of one collection. */
export const entriesOf = <Name extends CollectionName>(collection: Name) =>
  // Compose has checked each entry against the schema of its collection.
  entries.filter((entry) => entry.collection === collection) as (ComposedEntry & { data: EntryData<Name> })[];
