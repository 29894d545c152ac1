import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds that an update waits for answers under way; it does not wait again for those that take longer. */
const PATIENCE = 10_000;

/**
 * Lets answers of the dev server go on together, and an update of the content only alone, as a readers–writer lock in which
 * the writer goes first: an answer that is under way while Astro reads the content again puts what it has read before into
 * Astro's and Vite's caches, where it stays until the next change.
 */
export class Turns {
  #answers = new Set<Promise<undefined>>();
  #update: Promise<unknown> | undefined;
  readonly #patience: number;

  constructor(patience = PATIENCE) {
    this.#patience = patience;
  }

  /** Resolves once no update is under way; what it gives must be called when the answer is complete. */
  async answer(): Promise<() => void> {
    // Another update may have begun between the end of one and this line.
    while (this.#update) await this.#update.catch(() => undefined);
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#answers.add(promise);
    return () => {
      this.#answers.delete(promise);
      resolve(undefined);
    };
  }

  /** Does the work of an update, with nothing else under way, and gives its outcome. */
  async update<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    while (this.#update) await this.#update.catch(() => undefined);
    const update = this.#alone(work);
    this.#update = update;
    try {
      return await update;
    } finally {
      this.#update = undefined;
    }
  }

  async #alone<Outcome>(work: () => Promise<Outcome>): Promise<Outcome> {
    const waited = new AbortController();
    const tooLong = pause(this.#patience, undefined, { ref: false, signal: waited.signal }).catch(() => undefined);
    await Promise.race([Promise.all(this.#answers), tooLong]);
    waited.abort();
    this.#answers.clear();
    return work();
  }
}
