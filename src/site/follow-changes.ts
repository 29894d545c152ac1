import { setTimeout as pause } from 'node:timers/promises';
import { signatureOf } from '../disk/signature.ts';

/** Milliseconds between two looks at them. */
const INTERVAL = 300;
/** So many looks without a change are a moment of quiet. */
const QUIET = 4;

/**
 * Calls `changed` whenever the files at these paths are not what they were, one call at a time, and again where it failed;
 * and `settled` once it has been quiet for a moment, since Astro passes over what changes while it is busy. Gives what
 * ends it.
 */
export const followChanges = (paths: readonly string[], { changed, settled }: Followers): (() => void) => {
  const ended = new AbortController();
  const follow = async (): Promise<void> => {
    let known = '';
    let looks = 0;
    while (!ended.signal.aborted) {
      const seen = await signatureOf(paths);
      // The first look composes too: something may have changed since the server read the content.
      if (seen !== known) {
        const isStill = (await isDone(changed)) && (await signatureOf(paths)) === seen;
        // What was written meanwhile may have been read, or not.
        known = isStill ? seen : '';
        looks = 0;
      } else if (++looks === QUIET) await isDone(settled);
      await pause(INTERVAL, undefined, { ref: false });
    }
  };
  void follow();
  return () => {
    ended.abort();
  };
};

/** Does some work, and prints what stops it. */
const isDone = async (work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
};

interface Followers {
  changed: () => Promise<void>;
  settled: () => Promise<void>;
}
