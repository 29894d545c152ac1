import { composeProject } from '../../../src/disk/project.ts';
import { collections } from '../../../src/collections/index.ts';
import type { ComposedEntry } from '../../../src/core/compose.ts';
import type { CommonData } from '../../../src/core/schema/entry.ts';
import type { PageCollection } from '../../../src/view/collection.ts';

const composed = await composeProject(process.cwd(), collections);
if (!composed.playbook)
  throw new Error(`The content has ${composed.problems.length} problems; tandem check lists them.`);

/** The playbook's own content, composed. */
export const { playbook } = composed;

/** Every entry of the playbook's own content. */
export const entries: readonly ComposedEntry[] = playbook.entries;

/** The entries of one collection. */
export const entriesOf = <Data extends CommonData>({ name }: PageCollection<Data>) =>
  // Compose has checked each entry against the schema of its collection.
  entries.filter((entry) => entry.collection === name) as unknown as (Omit<ComposedEntry, 'data'> & { data: Data })[];
