import { signatureOf } from '../disk/signature.ts';

/** Milliseconds after which the files are looked at once more: watchers lose a second save that follows at once. */
const ONCE_MORE = 250;

/**
 * Calls `changed` when the files at these paths are not what they were, one call at a time, and again where they were changed
 * meanwhile. It looks when it is told to; a look that finds nothing costs a few milliseconds.
 */
export class ContentFollower {
  readonly #paths: readonly string[];
  readonly #changed: () => Promise<void>;
  #known: string;
  #isDue = false;
  #isLooking = false;
  #timer: NodeJS.Timeout | undefined;

  /** `known` is the signature of the files as they were read. */
  constructor(paths: readonly string[], { known, changed }: { known: string; changed: () => Promise<void> }) {
    this.#paths = paths;
    this.#known = known;
    this.#changed = changed;
  }

  /** To be called whenever something may have changed. */
  look(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), ONCE_MORE).unref();
    void this.#look();
  }

  /** To be called where something else that decides what the content says has changed: counts as a change of the files. */
  lookAnew(): void {
    this.#known = '';
    this.look();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    this.#isDue = true;
    if (this.#isLooking) return;
    this.#isLooking = true;
    while (this.#isDue) {
      this.#isDue = false;
      const seen = signatureOf(this.#paths);
      if (seen === this.#known) continue;
      this.#known = seen;
      // What was written meanwhile may have been read, or not.
      this.#isDue = true;
      // The next change is another chance.
      await this.#changed().catch(console.error);
    }
    this.#isLooking = false;
  }
}
