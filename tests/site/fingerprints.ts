import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './dist.ts';

/** Each file of the site that was built in a project, and a fingerprint of its bytes. */
export const fingerprints = (directory: string): Record<string, string> => {
  const dist = join(directory, 'dist');
  return Object.fromEntries(
    listFiles(dist).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(dist, file)))
        .digest('hex'),
    ]),
  );
};
