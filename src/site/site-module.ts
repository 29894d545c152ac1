import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { TRUSTED } from './trusted-bodies.ts';
import type { PlacedPlaybook } from '../view/placed-playbook.ts';

const NAME = 'virtual:tandem-site';
const RESOLVED = `\0${NAME}`;
/** Where the routes, which Vite has bundled or transformed, find in this same process what this module holds. */
const SHARED = 'tandem-playbook:sites';

/**
 * Hands the composed playbooks over to the routes, as they are: nothing is written and read again, and no cache of Astro or
 * Vite can hold what is out of date. `root` tells the sites of a process from each other.
 */
export class SiteModule {
  readonly #root: string;

  constructor(root: string) {
    this.#root = pathToFileURL(root).href;
  }

  /** From now on the routes print these. */
  show(playbooks: readonly PlacedPlaybook[]): void {
    sites().set(this.#root, playbooks);
  }

  /** What they print now. */
  get shown(): readonly PlacedPlaybook[] {
    return sites().get(this.#root) ?? [];
  }

  /** What resolves the module that the routes import; `src/env.d.ts` has its types. */
  get plugin(): Plugin {
    return {
      name: 'tandem-site',
      resolveId: (id) => (id === NAME ? RESOLVED : undefined),
      load: (id) => (id === RESOLVED ? this.#code() : undefined),
    };
  }

  #code(): string {
    const key = `Symbol.for(${JSON.stringify(SHARED)})`;
    return `import { createHash } from 'node:crypto';
export const sumOf = (text) => createHash('sha256').update(text).digest('hex');
export const playbooksOfSite = () => globalThis[${key}].get(${JSON.stringify(this.#root)});
export const trustedBodies = import.meta.glob('/${TRUSTED}/**/*.mdx', { base: '/${TRUSTED}', exhaustive: true });
`;
  }
}

const sites = (): Map<string, readonly PlacedPlaybook[]> => {
  const key = Symbol.for(SHARED);
  const known: unknown = Reflect.get(globalThis, key);
  if (known instanceof Map) return known as Map<string, readonly PlacedPlaybook[]>; // set below
  const made = new Map<string, readonly PlacedPlaybook[]>();
  Reflect.set(globalThis, key, made);
  return made;
};
