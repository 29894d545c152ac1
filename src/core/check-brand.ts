import { coloursIn, filesIn, onBothThemes } from './brand.ts';
import type { BrandFile } from './brand.ts';
import type { ComposeInput } from './compose.ts';
import { contrastOnPage, NEEDED_CONTRAST, readableOn } from './contrast.ts';
import type { Theme } from './contrast.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import type { YamlResult } from './read-yaml.ts';
import type { BrandColour } from './schema/brand.ts';
import type { PlaybookSettings } from './schema/playbook.ts';
import { normalise } from './source-text.ts';

/**
 * Checks that people can read the colours of a playbook in both themes, that its files are in `publicFiles` or those of the
 * base, and that each is what it is used as: `whyWrong` says of a file why it is not. Only the brand of today is checked: no page prints that of an edition.
 */
export const checkBrand = (
  playbookFile: string,
  { brand }: PlaybookSettings,
  { publicFiles, unusableFiles, baseSettings, whyWrong }: BrandInput,
): Problem[] => {
  const { at } = readYaml(normalise(playbookFile), { file: PLAYBOOK_FILE, firstLine: 1 });
  const inPublic = new Set(publicFiles.map((path) => `/${path}`));
  const inherited = new Set(baseSettings ? filesIn(baseSettings.brand).map(({ address }) => address) : []);
  const wrongFiles = filesIn(brand).flatMap(({ address, kind, path }): Problem[] => {
    const details = { value: address, what: kind, example: EXAMPLES[kind] };
    const place = at(['brand', ...path]);
    if (inherited.has(address)) return [];
    const reason = unusableFiles?.get(address.slice(1)) ?? whyWrong.get(address);
    if (reason !== undefined) return [problem('T965', place, { ...details, reason })];
    return inPublic.has(address) ? [] : [problem('T964', place, details)];
  });
  return [...coloursIn(brand).flatMap(({ path, colour }) => wrongColours(colour, { path, at })), ...wrongFiles];
};

/** What is wrong with a colour of light pages, as a problem that no place is known of. */
export const wrongColours = (colour: BrandColour, { path, at }: ColourPlace): Problem[] => {
  const both = onBothThemes(colour);
  return (['light', 'dark'] as const).flatMap((theme): Problem[] => {
    const value = both[theme];
    const page = { theme, hasTint: path[0] === 'colours' };
    const found = contrastOnPage(value, page);
    if (found >= NEEDED_CONTRAST) return [];
    const place = at(['brand', ...path, ...(typeof colour === 'object' ? [theme] : [])]);
    return [problem('T963', place, detailsOf(value, { page, found, path }))];
  });
};

const detailsOf = (value: string, { page, found, path }: Found) => ({
  value,
  theme: page.theme,
  name: path.at(-1) ?? '',
  contrast: found.toFixed(2),
  needed: String(NEEDED_CONTRAST),
  change: page.theme === 'light' ? 'darker' : 'lighter',
  suggestion: readableOn(value, page),
});

const EXAMPLES: Record<BrandFile['kind'], string> = {
  logo: '/logo.svg',
  icon: '/favicon.svg',
  font: '/fonts/own.woff2',
  'style sheet': '/own.css',
};

interface Found {
  page: { theme: Theme; hasTint: boolean };
  found: number;
  path: string[];
}

interface ColourPlace {
  path: string[];
  at: YamlResult['at'];
}

interface BrandInput extends Pick<ComposeInput, 'publicFiles' | 'unusableFiles' | 'baseSettings'> {
  /** Why a file cannot be used, by its address. */
  whyWrong: ReadonlyMap<string, string>;
}
