import { onDark } from './contrast.ts';
import type { Theme } from './contrast.ts';
import type { Brand, BrandColour, FontUse, OwnFont } from './schema/brand.ts';

/** What a font can be used for, in the order in which a style sheet has them. */
const FONT_USES = ['text', 'headings', 'labels'] as const satisfies readonly FontUse[];

/** A colour on light pages and on dark ones. */
export const onBothThemes = (colour: BrandColour): Record<Theme, string> =>
  typeof colour === 'string' ? { light: colour, dark: onDark(colour) } : colour;

/** The colours of a brand, each with where it stands below `brand`. */
export const coloursIn = ({ accent, colours = {} }: Brand): { path: string[]; colour: BrandColour }[] =>
  [
    { path: ['accent'], colour: accent },
    ...Object.entries(colours).map(([side, colour]) => ({ path: ['colours', side], colour })),
  ].flatMap(({ path, colour }) => (colour === undefined ? [] : [{ path, colour }]));

/** The pictures that stand before the name; on dark pages that of light ones, where there is no other. */
export const logosIn = ({ logo }: Brand): { light?: string | undefined; dark?: string | undefined } =>
  typeof logo === 'object' ? logo : { light: logo };

/** The fonts that a brand brings itself, by their use. */
export const ownFonts = ({ fonts }: Brand): { use: FontUse; font: WholeFont }[] =>
  FONT_USES.flatMap((use) => {
    const font = fonts[use];
    return font === undefined || font === 'system' ? [] : [{ use, font: wholeFont(font, use) }];
  });

/** The files of a font that pages need first: all that are upright. */
export const firstFiles = ({ files, preload }: WholeFont): string[] =>
  preload ? files.flatMap(({ file, style }) => (style === 'normal' ? [file] : [])) : [];

/** The file of a font that decides how its stand-ins are spaced. */
export const spacingFile = ({ files }: Pick<OwnFont, 'files'>): string =>
  (files.find(({ style }) => style === 'normal') ?? files[0])?.file ?? '';

const wholeFont = (font: OwnFont | string, use: FontUse): WholeFont => {
  const like = use === 'labels' ? 'sans-serif' : 'serif';
  if (typeof font === 'object') return { ...font, like: font.like ?? like };
  const files = [{ file: font, weight: '100 900', style: 'normal' as const }];
  return { family: `Own ${use}`, files, display: 'optional', preload: true, like };
};

/** The files of a brand, each with what it is and where it stands below `brand`. */
export const filesIn = (brand: Brand): BrandFile[] => {
  const { light, dark } = logosIn(brand);
  const isPair = typeof brand.logo === 'object';
  const fonts = FONT_USES.flatMap((use): Found[] => {
    const font = brand.fonts[use];
    if (typeof font === 'object')
      return font.files.map(({ file }, index) => [file, 'font', ['fonts', use, 'files', index, 'file']]);
    return font === 'system' ? [] : [[font, 'font', ['fonts', use]]];
  });
  const all: Found[] = [
    [light, 'logo', isPair ? ['logo', 'light'] : ['logo']],
    [dark, 'logo', ['logo', 'dark']],
    [brand.icon, 'icon', ['icon']],
    ...fonts,
    [brand.styles, 'style sheet', ['styles']],
  ];
  return all.flatMap(([address, kind, path]) => (address === undefined ? [] : [{ address, kind, path }]));
};

/** A brand whose files have other addresses, without what lacks one. */
export const withFilesAt = (
  { logo, icon, styles, fonts, ...brand }: Brand,
  addressOf: (address: string) => string | undefined,
): Brand => {
  const moved = (address: string | undefined) => (address === undefined ? undefined : addressOf(address));
  const { light, dark } = logosIn({ ...brand, logo, fonts });
  const [onLight, onDarkPages] = [moved(light), moved(dark)];
  const pictures = onDarkPages === undefined ? onLight : { light: onLight ?? onDarkPages, dark: onDarkPages };
  const own = FONT_USES.flatMap((use) => {
    const font = movedFont(fonts[use], moved);
    return font === undefined ? [] : [[use, font] as const];
  });
  const files = { logo: pictures, icon: moved(icon), styles: moved(styles) };
  return {
    ...brand,
    ...Object.fromEntries(Object.entries(files).filter(([, file]) => file !== undefined)),
    fonts: Object.fromEntries(own),
  };
};

const movedFont = (font: Brand['fonts'][FontUse], moved: (address: string) => string | undefined) => {
  if (font === undefined || font === 'system') return font;
  if (typeof font === 'string') return moved(font);
  const files = font.files.flatMap(({ file, ...rest }) => {
    const address = moved(file);
    return address === undefined ? [] : [{ file: address, ...rest }];
  });
  return files.length === font.files.length ? { ...font, files } : undefined;
};

type Found = [address: string | undefined, kind: BrandFile['kind'], path: (string | number)[]];

/** A file that a brand names. */
export interface BrandFile {
  address: string;
  kind: 'logo' | 'icon' | 'font' | 'style sheet';
  /** Where it stands below `brand`. */
  path: (string | number)[];
}

/** A font with all that may be left out. */
export type WholeFont = Omit<OwnFont, 'like'> & { like: NonNullable<OwnFont['like']> };
