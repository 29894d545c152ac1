import { readFile } from 'node:fs/promises';
import { ownFonts, spacingFile } from '../core/brand.ts';
import type { BrandFile } from '../core/brand.ts';
import { formFault } from '../core/file-form.ts';
import type { FontMetrics } from '../core/font-metrics.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { Base } from './base-edition.ts';
import { whyUnusable } from './public-files.ts';
import { brandFilesOnDisk } from './used-files.ts';

/**
 * Reads the files that a brand names: why one of them is not what it is used as, and how the letters of its fonts are spaced.
 * What is not there is left out; the reader of links and pipes waits for none.
 */
export const readBrandFiles = async (
  root: string,
  settings: PlaybookSettings,
  base: Pick<Base, 'folder' | 'known'> | undefined,
): Promise<BrandFilesRead> => {
  const whyWrong = new Map<string, string>();
  const metrics = new Map<string, FontMetrics>();
  const spacing = new Set(ownFonts(settings.brand).map(({ font }) => spacingFile(font)));
  for (const { address, kind, onDisk } of brandFilesOnDisk(root, settings, base)) {
    const shown = `/${address}`;
    if ((await whyUnusable(onDisk)) !== undefined) continue;
    const bytes = await readFile(onDisk);
    const fault = formFault(shown, kind, bytes);
    if (fault !== undefined) whyWrong.set(shown, fault);
    else if (kind === 'font') {
      const read = await readMetrics(bytes);
      if (!read) whyWrong.set(shown, NO_FONT);
      else if (spacing.has(shown)) metrics.set(shown, read);
    }
  }
  return { whyWrong, metrics };
};

const NO_FONT = 'no font can be read from it';

/** Undefined where the bytes are no font. The reader of fonts is loaded by playbooks that have one. */
const readMetrics = async (bytes: Uint8Array): Promise<FontMetrics | undefined> => {
  const { fromBuffer } = await import('@capsizecss/unpack');
  try {
    const { ascent, descent, lineGap, unitsPerEm, xWidthAvg } = await fromBuffer(Buffer.from(bytes));
    const metrics = { ascent, descent, lineGap, unitsPerEm, xWidthAvg };
    return Object.values(metrics).every(Number.isFinite) && unitsPerEm > 0 && xWidthAvg > 0 ? metrics : undefined;
  } catch {
    return undefined;
  }
};

interface BrandFilesRead {
  /** Why files cannot be used, by their addresses. */
  whyWrong: ReadonlyMap<BrandFile['address'], string>;
  /** How the letters of fonts are spaced, by the address of the file that says so. */
  metrics: ReadonlyMap<string, FontMetrics>;
}
