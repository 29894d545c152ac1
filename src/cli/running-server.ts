import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';

/** Where Astro 7 says that a dev server runs; whatever else stands there is of no matter here. */
const LOCK = join('.astro', 'dev.json');
const lock = z.object({ url: z.url({ protocol: /^https?$/ }) });
/** Milliseconds in which a server that runs answers. */
const PATIENCE = 2000;

/** The address of the dev server that runs for a project already; undefined where none answers. */
export const runningServer = async (root: string): Promise<string | undefined> => {
  const text = await readFile(join(root, LOCK), 'utf8').catch(() => '');
  const { data } = lock.safeParse(parsed(text));
  if (!data) return undefined;
  // Only that it answers counts: a page may be long in coming.
  const ping = { headers: { accept: 'text/x-vite-ping' }, signal: AbortSignal.timeout(PATIENCE) };
  return fetch(data.url, ping).then(
    () => data.url,
    () => undefined,
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
