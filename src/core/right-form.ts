import { idFrom } from './id-from.ts';

/** The names of colours that people type first, as CSS has them. */
const COLOURS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  crimson: '#dc143c',
  darkblue: '#00008b',
  darkgreen: '#006400',
  darkred: '#8b0000',
  fuchsia: '#ff00ff',
  gray: '#808080',
  green: '#008000',
  grey: '#808080',
  indigo: '#4b0082',
  magenta: '#ff00ff',
  maroon: '#800000',
  navy: '#000080',
  olive: '#808000',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#800080',
  rebeccapurple: '#663399',
  red: '#ff0000',
  teal: '#008080',
  turquoise: '#40e0d0',
  violet: '#ee82ee',
  yellow: '#ffff00',
};

/** What a schema says of values whose form is wrong; text has none. */
const IS_FORM = /^(?:is not? |is neither |may hold lower-case|must be in lower case)/;

/** What a value may have been meant to be, in forms that fields have: the first that `isRight` lets pass. `reason` is what a schema says of it. */
export const rightForm = (
  value: unknown,
  { reason, isRight }: { reason: string; isRight: (form: string) => boolean },
): string | undefined => {
  if (typeof value !== 'string' || !IS_FORM.test(reason)) return undefined;
  const text = value.trim();
  const forms = [text, idFrom(text), asColour(text), asWebAddress(text), asSlug(text), text.toLowerCase()];
  return forms.find((form) => form !== undefined && form !== value && isRight(form));
};

/** What to write, by what a schema says that a value is not. */
export const wantedForm = (reason: string): string | undefined => {
  const [, wanted] = /^is not? (.+)$/.exec(reason) ?? [];
  if (wanted !== undefined) return `write ${wanted}`;
  const [, either] = /^is neither (.+)$/.exec(reason) ?? [];
  return either === undefined ? undefined : `write ${either.replaceAll(/,? nor /g, ' or ')}`;
};

/** Letters, digits and hyphens of a name, as they can stand in an id. */
export const asSlug = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const asColour = (text: string): string | undefined => {
  const name = text.toLowerCase();
  if (Object.hasOwn(COLOURS, name)) return COLOURS[name];
  const [, digits] = /^#?([0-9a-f]{3,8})$/.exec(name) ?? [];
  if (digits === undefined) return undefined;
  return `#${digits.length < 6 ? digits.slice(0, 3).replaceAll(/./g, '$&$&') : digits.slice(0, 6)}`;
};

/** With the protocol that was left out or misspelt; only of what has a name of a host. */
const asWebAddress = (text: string): string | undefined => {
  const address = `https://${text.replace(/^(?:[a-z]{1,8}:)?\/*/i, '')}`;
  return URL.canParse(address) && new URL(address).hostname.includes('.') ? address : undefined;
};
