import type { ComposedEntry } from '../core/compose.ts';
import type { Playbook } from './playbook.ts';

/** A playbook of the site, where it lies. */
export interface PlacedPlaybook {
  playbook: Playbook;
  /** Its entries as they were composed, by id: their bodies are in them. */
  composed: ReadonlyMap<string, ComposedEntry>;
  /** The value of `[...place]` in the addresses of its pages. */
  param: string | undefined;
}
