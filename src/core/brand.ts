import type { ComposeInput } from './compose.ts';
import { contrast, NEEDED_CONTRAST, PAPER, readableOnLight } from './contrast.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import type { PlaybookSettings } from './schema/playbook.ts';
import { normalise } from './source-text.ts';

/**
 * Checks that people can read the accent of a playbook, and that its files are in `publicFiles` or those of the base. Only the
 * brand of today is checked: no page prints that of an edition.
 */
export const checkBrand = (
  playbookFile: string,
  { brand }: PlaybookSettings,
  { publicFiles, baseSettings }: Pick<ComposeInput, 'publicFiles' | 'baseSettings'>,
): Problem[] => {
  const { at } = readYaml(normalise(playbookFile), { file: PLAYBOOK_FILE, firstLine: 1 });
  const { accent } = brand;
  const problems: Problem[] = [];
  const found = accent === undefined ? undefined : contrast(accent, PAPER.light);
  if (accent !== undefined && found !== undefined && found < NEEDED_CONTRAST) {
    const details = { value: accent, contrast: found.toFixed(2), needed: String(NEEDED_CONTRAST) };
    problems.push(problem('T963', at(['brand', 'accent']), { ...details, suggestion: readableOnLight(accent) }));
  }
  const known = new Set([
    ...publicFiles.map((path) => `/${path}`),
    ...(baseSettings ? filesIn(baseSettings.brand) : []),
  ]);
  const files = [
    { path: ['logo'], value: brand.logo, what: 'logo' },
    { path: ['fonts', 'text'], value: brand.fonts.text, what: 'font' },
    { path: ['fonts', 'labels'], value: brand.fonts.labels, what: 'font' },
  ];
  for (const { path, value, what } of files)
    if (isFile(value) && !known.has(value)) problems.push(problem('T964', at(['brand', ...path]), { value, what }));
  return problems;
};

/** The addresses of the files that a brand names. */
export const filesIn = ({ logo, fonts }: Brand): string[] => [logo, ...Object.values(fonts)].filter(isFile);

/** A brand whose files have other addresses, without those that have none. */
export const withFilesAt = (
  { logo, fonts, ...brand }: Brand,
  addressOf: (address: string) => string | undefined,
): Brand => {
  const moved = (value: string | undefined) => (isFile(value) ? addressOf(value) : value);
  const picture = moved(logo);
  const own = Object.entries(fonts).flatMap(([use, font]) => {
    const address = moved(font);
    return address === undefined ? [] : [[use, address] as const];
  });
  return { ...brand, ...(picture !== undefined && { logo: picture }), fonts: Object.fromEntries(own) };
};

const isFile = (value: string | undefined): value is string => value?.startsWith('/') === true;

type Brand = PlaybookSettings['brand'];
