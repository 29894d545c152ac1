import type { ComposedPlaybook } from '../core/compose.ts';
import { emitEntry } from '../core/emit.ts';
import { writeTree } from './write-tree.ts';
import type { WriteSummary } from './write-tree.ts';

/** Makes `folder` hold the composed tree of a playbook; see `writeTree`. */
export const writeComposed = (playbook: ComposedPlaybook, folder: string): Promise<WriteSummary> =>
  writeTree(folder, playbook.entries.map(emitEntry));
