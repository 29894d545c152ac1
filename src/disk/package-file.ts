import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';

const packageFile = z.object({
  name: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+/),
  private: z.literal(false).optional(),
});

/** The package that a folder is published as; undefined where it is none, or is private. */
export const packageOf = async (folder: string): Promise<PublicPackage | undefined> => {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  try {
    return packageFile.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

export type PublicPackage = z.infer<typeof packageFile>;
