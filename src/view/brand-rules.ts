import { readableOnDark } from '../core/contrast.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';

/** What each machine has, where a playbook asks for that. */
const SYSTEM = {
  text: "Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,serif",
  labels: "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',sans-serif",
} as const;

const VARIABLES = { text: '--font-text', labels: '--font-ui' } as const satisfies Record<FontUse, string>;
const USES = ['text', 'labels'] as const satisfies FontUse[];

/** Whether a playbook has colours or fonts of its own. */
export const hasBrandRules = (brand: Brand): boolean => brandRules(brand, '/') !== '';

/** The style sheet of a brand. The schema has made sure that a colour is a colour and a path is a path, and nothing else. */
export const brandRules = ({ accent, fonts }: Brand, site: string): string => {
  const named = USES.flatMap((use) => {
    const font = fonts[use];
    return font === undefined ? [] : [{ use, font, isFile: font.startsWith('/') }];
  });
  const faces = named
    .filter(({ isFile }) => isFile)
    .map(
      ({ use, font }) =>
        `@font-face{font-family:'Own ${use}';src:url('${site}${font.slice(1)}') format('woff2');font-weight:100 900;font-display:optional}\n`,
    );
  const values = [
    ...(accent === undefined ? [] : [`--color-link:light-dark(${accent},${readableOnDark(accent)})`]),
    ...named.map(({ use, isFile }) => `${VARIABLES[use]}:${isFile ? `'Own ${use}',` : ''}${SYSTEM[use]}`),
  ];
  return faces.join('') + (values.length === 0 ? '' : `:root{${values.join(';')}}\n`);
};

type Brand = PlaybookSettings['brand'];
type FontUse = keyof Brand['fonts'];
