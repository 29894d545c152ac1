import type { englishClient } from './en/client.ts';

/** What the scripts of pages say. */
export type ClientWords = ReturnType<typeof englishClient>;
