export { compose } from './compose.ts';
export type { ComposedEntry, ComposedPlaybook, ComposeInput, ComposeResult } from './compose.ts';
export { mergeEntries } from './merge.ts';
export { formatProblem } from './problems.ts';
export type { Problem } from './problems.ts';
export { Collections } from './collection.ts';
export type { CollectionDefinition } from './collection.ts';
export { composedSchema } from './schema/composed.ts';
