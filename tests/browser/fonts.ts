import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import packageFile from '../../package.json' with { type: 'json' };
import { unpackFont } from './unpack-font.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));
const CACHE = join(MODULES, '.cache', 'tandem-fonts');

const MONOSPACE = { family: 'DejaVu Sans Mono', package: '@fontsource/dejavu-mono' } as const;

/**
 * The fonts that the tests bring, each set all that a machine has. Most fonts are between the first two: DejaVu runs wide and
 * has tall small letters, EB Garamond and PT Sans Narrow run narrow, and Garamond's small letters are low. Noto is what many
 * Linux systems have, and Gelasio has the measures of Georgia.
 */
export const FONT_SETS = {
  wide: {
    serif: { family: 'DejaVu Serif', package: '@fontsource/dejavu-serif' },
    'sans-serif': { family: 'DejaVu Sans', package: '@fontsource/dejavu-sans' },
    monospace: MONOSPACE,
  },
  narrow: {
    serif: { family: 'EB Garamond', package: '@fontsource/eb-garamond' },
    'sans-serif': { family: 'PT Sans Narrow', package: '@fontsource/pt-sans-narrow' },
    monospace: MONOSPACE,
  },
  noto: {
    serif: { family: 'Noto Serif', package: '@fontsource/noto-serif' },
    'sans-serif': { family: 'Noto Sans', package: '@fontsource/noto-sans' },
    monospace: MONOSPACE,
  },
  georgia: {
    serif: { family: 'Gelasio', package: '@fontsource/gelasio' },
    'sans-serif': { family: 'Noto Sans', package: '@fontsource/noto-sans' },
    monospace: MONOSPACE,
  },
} as const satisfies Record<string, Record<Generic, Font>>;

const SETS = Object.keys(FONT_SETS) as (keyof typeof FONT_SETS)[];
const NAMES: FontSet[] = [...SETS, 'machine'];

/** The sets that a browser can be given: all on Linux; elsewhere it always has the machine's. */
export const fontSetsOn = (platform: NodeJS.Platform): FontSet[] => (platform === 'linux' ? SETS : ['machine']);

/** The set that `TANDEM_TEST_FONTS` names, or the first that there is, so that tests see the same on every machine. */
export const chooseFonts = ({ env, platform }: Pick<NodeJS.Process, 'env' | 'platform'> = process): FontSet => {
  const named = env.TANDEM_TEST_FONTS ?? '';
  const [first = 'machine'] = fontSetsOn(platform);
  if (named === '') return first;
  const chosen = NAMES.find((name) => name === named);
  if (chosen === undefined) {
    throw new Error(`TANDEM_TEST_FONTS is "${named}", and there is no such set. The sets are: ${NAMES.join(', ')}.`);
  }
  if (chosen !== 'machine' && platform !== 'linux') {
    throw new Error(`TANDEM_TEST_FONTS is "${named}", and only on Linux can a browser be given fonts. Unset it.`);
  }
  return chosen;
};

/** What a browser's environment must say for it to have a set of fonts, and no other. Unpacks them where that is due. */
export const fontEnvironment = (name: FontSet): NodeJS.ProcessEnv => {
  if (name === 'machine') return {};
  const set: Record<Generic, Font> = FONT_SETS[name];
  const fonts = Object.entries(set);
  const folders = fonts.map(([, font]) => unpackFamily(font));
  const file = join(CACHE, `${name}.conf`);
  writeFileSync(`${file}.${process.pid}`, configuration(folders, fonts));
  renameSync(`${file}.${process.pid}`, file);
  return { FONTCONFIG_FILE: file };
};

/** The families that the text of an element is set in, by name. */
export const familiesOf = async (page: Page, selector: string): Promise<string[]> => {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return [...new Set(fonts.map(({ familyName }) => familyName))].toSorted();
};

/** Gives the folder with a family's regular, bold and italic. It appears whole or not at all. */
const unpackFamily = ({ package: name }: Font): string => {
  const folder = join(CACHE, `${name.replace('@fontsource/', '')}-${packageFile.devDependencies[name]}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  const files = join(MODULES, name, 'files');
  for (const file of readdirSync(files).filter((file) => /-latin-[47]00-(?:normal|italic)\.woff$/.test(file))) {
    writeFileSync(join(unfinished, file.replace(/woff$/, 'ttf')), unpackFont(readFileSync(join(files, file))));
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
};

/** The configuration of a machine that has these fonts only. What names no family that is there gets the sans-serif. */
const configuration = (folders: string[], fonts: [string, Font][]): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${folders.map((folder) => `  <dir>${asXml(folder)}</dir>`).join('\n')}
  <cachedir>${asXml(join(CACHE, 'index'))}</cachedir>
  <match target="pattern">
${fonts.map(([generic]) => `    <test qual="all" name="family" compare="not_eq"><string>${generic}</string></test>`).join('\n')}
    <edit name="family" mode="append_last"><string>sans-serif</string></edit>
  </match>
${fonts.map(([generic, { family }]) => `  <alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`).join('\n')}
</fontconfig>
`;

const asXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A set of fonts, or those that the machine has. */
export type FontSet = keyof typeof FONT_SETS | 'machine';

type Generic = 'serif' | 'sans-serif' | 'monospace';

interface Font {
  /** As the font itself calls it. */
  family: string;
  package: Extract<keyof typeof packageFile.devDependencies, `@fontsource/${string}`>;
}
