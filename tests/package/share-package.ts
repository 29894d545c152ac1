import type { TestProject } from 'vitest/node';
import { packTandem } from './packed.ts';
import type { Packed } from './packed.ts';

/** Packs the repository once, for all files of a project, before the first of them. */
export const setup = async (project: TestProject): Promise<() => void> => {
  const { remove, ...packed } = await packTandem();
  project.provide('packed', packed);
  return remove;
};

declare module 'vitest' {
  interface ProvidedContext {
    packed: Omit<Packed, 'remove'>;
  }
}
