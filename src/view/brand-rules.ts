import { coloursIn, logosIn, onBothThemes, ownFonts, spacingFile } from '../core/brand.ts';
import type { WholeFont } from '../core/brand.ts';
import { tintOf } from '../core/contrast.ts';
import type { FontMetrics } from '../core/font-metrics.ts';
import { standInsFor } from '../core/font-metrics.ts';
import type { Brand, FontUse } from '../core/schema/brand.ts';

/** The layers of `styles/index.css` in their order, and that of the playbook's own style sheet after them. */
const LAYERS = 'tokens, base, prose, components, print, own';

/** What each machine has, where a playbook asks for that, or stands behind its own font. */
const SYSTEM: Record<FontUse, string> = {
  text: "Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,serif",
  headings: "Charter,'Bitstream Charter','Sitka Text',Cambria,Georgia,serif",
  labels: "system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue',sans-serif",
};
const VARIABLES: Record<FontUse, string> = { text: '--font-text', headings: '--font-headings', labels: '--font-ui' };

/** Pages know no font for headings alone. */
const HEADINGS = ':is(h1,h2,h3,.wordmark){font-family:var(--font-headings)}\n';

/** One picture of two, whichever theme a reader sees; prints are light. */
const LOGOS = `.wordmark [data-on=dark]{display:none}
@media screen{[data-theme=dark] .wordmark [data-on=light]{display:none}[data-theme=dark] .wordmark [data-on=dark]{display:block}}
@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]) .wordmark [data-on=light]{display:none}:root:not([data-theme=light]) .wordmark [data-on=dark]{display:block}}
`;

/** Whether a playbook has colours, fonts, two logos or a style sheet of its own. */
export const hasBrandRules = (brand: Brand): boolean => brandRules(brand, { site: '/', metrics: new Map() }) !== '';

/**
 * The style sheet of a brand. The schema has made sure that a colour is a colour, a name a name and a path a path, and nothing
 * else. `metrics` say how the letters of its fonts are spaced, by the address of the file.
 */
export const brandRules = (brand: Brand, { site, metrics }: BrandSite): string => {
  const address = (path: string) => `${site}${path.slice(1)}`;
  const fonts = ownFonts(brand);
  const faces = fonts.flatMap(({ use, font }) => [
    ...font.files.map((file) => face(font, file, address)),
    ...standInsOf(use, font, metrics).map(({ rule }) => rule),
  ]);
  const values = [...colourValues(brand), ...fontValues(brand, metrics)];
  const { dark } = logosIn(brand);
  return [
    ...(brand.styles === undefined ? [] : [`@layer ${LAYERS};\n@import url('${address(brand.styles)}') layer(own);\n`]),
    ...faces,
    values.length === 0 ? '' : `:root{${values.join(';')}}\n`,
    brand.fonts.headings === undefined ? '' : HEADINGS,
    dark === undefined ? '' : LOGOS,
  ].join('');
};

const NAMES: Record<string, string> = { accent: '--color-link' };

const colourValues = (brand: Brand): string[] =>
  coloursIn(brand).flatMap(({ path, colour }) => {
    const name = path.at(-1) ?? '';
    const { light, dark } = onBothThemes(colour);
    const variable = NAMES[name] ?? `--color-${name}`;
    const tint = `${variable}-tint:light-dark(${tintOf(light, 'light')},${tintOf(dark, 'dark')})`;
    return [`${variable}:light-dark(${light},${dark})`, ...(name in NAMES ? [] : [tint])];
  });

const fontValues = (brand: Brand, metrics: Metrics): string[] => {
  const own = new Map(ownFonts(brand).map(({ use, font }) => [use, font]));
  return (['text', 'headings', 'labels'] as const)
    .filter((use) => brand.fonts[use] !== undefined)
    .map((use) => {
      const font = own.get(use);
      const names = font ? [font.family, ...standInsOf(use, font, metrics).map(({ name }) => name)] : [];
      return `${VARIABLES[use]}:${[...names.map((name) => `'${name}'`), behind(use, font)].join(',')}`;
    });
};

const behind = (use: FontUse, font: WholeFont | undefined): string =>
  font?.like === 'sans-serif' ? SYSTEM.labels : (font && SYSTEM.text) || SYSTEM[use];

const face = ({ family, display }: WholeFont, file: WholeFont['files'][number], address: Address): string =>
  `@font-face{font-family:'${family}';src:url('${address(file.file)}') format('woff2');font-weight:${file.weight};font-style:${file.style};font-display:${display}}\n`;

/** Without the spacing of the font, nothing can be spaced alike. */
const standInsOf = (use: FontUse, font: WholeFont, metrics: Metrics): { name: string; rule: string }[] => {
  const known = metrics.get(spacingFile(font));
  if (!known) return [];
  return standInsFor(known, font.like).map((standIn) => {
    const name = `${font.family} as ${standIn.name} for ${use}`;
    const sources = standIn.local.map((local) => `local('${local}')`).join(',');
    const spacing = `size-adjust:${standIn.size};ascent-override:${standIn.ascent};descent-override:${standIn.descent};line-gap-override:${standIn.lineGap}`;
    return { name, rule: `@font-face{font-family:'${name}';src:${sources};${spacing}}\n` };
  });
};

type Address = (path: string) => string;
type Metrics = ReadonlyMap<string, FontMetrics>;

interface BrandSite {
  /** The path of the site. */
  site: string;
  metrics: Metrics;
}
