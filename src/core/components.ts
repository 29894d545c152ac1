import { wordsOf } from './words/words.ts';

/** The components of this package that content may use. */
export const COMPONENTS = {
  Sides: { place: 'block', properties: {} },
  Product: { place: 'block', properties: {}, title: 'Product' },
  Engineering: { place: 'block', properties: {}, title: 'Engineering' },
  Together: { place: 'block', properties: {}, title: 'Together' },
  Note: { place: 'block', properties: {} },
  Try: { place: 'block', properties: {}, title: 'Try this' },
  Say: {
    place: 'block',
    properties: { by: { values: ['product', 'engineering', 'both'] } },
    title: { product: 'Product can say', engineering: 'Engineering can say', both: 'Either can say' },
    isSpeech: true,
  },
} as const satisfies Components;

/** Components with the titles of ours in the language of a playbook, or marked as English where it has none. */
export const componentsIn = (language = 'en', components: Components = COMPONENTS): Components => {
  const words = wordsOf(language);
  if (words.language === 'en' && words.lang === undefined) return components;
  const { sides, components: titles } = words;
  const said: Components = {
    ...COMPONENTS,
    Product: { ...COMPONENTS.Product, title: sides.product },
    Engineering: { ...COMPONENTS.Engineering, title: sides.engineering },
    Together: { ...COMPONENTS.Together, title: sides.together },
    Try: { ...COMPONENTS.Try, title: titles.tryThis },
    Say: {
      ...COMPONENTS.Say,
      title: {
        product: titles.productCanSay,
        engineering: titles.engineeringCanSay,
        both: titles.eitherCanSay,
      },
    },
  };
  const isOurs = (name: string) => components[name] === componentOf(name);
  return Object.fromEntries(
    Object.entries(components).map(([name, definition]) => [
      name,
      isOurs(name) ? { ...(said[name] ?? definition), titleLang: words.lang } : definition,
    ]),
  );
};

/** What a component is; undefined where there is none of that name. */
export const componentOf = (
  name: string | null,
  components: Components = COMPONENTS,
): ComponentDefinition | undefined => (name !== null && Object.hasOwn(components, name) ? components[name] : undefined);

/** The components that bodies may use, by the names of their tags. */
export type Components = Readonly<Record<string, ComponentDefinition>>;

/** Where a component may stand, the properties that it takes, and what its title says on the page and in the Markdown copy. */
export interface ComponentDefinition {
  /** Between paragraphs, or in a line of text. */
  readonly place: 'block' | 'line';
  readonly properties: Readonly<Record<string, PropertyForm>>;
  /** The title; where it differs, by the values of its first property. */
  readonly title?: string | Readonly<Record<string, string>> | undefined;
  /** The language of the title, where it is not that of the playbook. */
  readonly titleLang?: string | undefined;
  /** What copies, search and "what changed" say in its place, before what it holds; `{name}` is the value of a property. */
  readonly says?: string | undefined;
  /** Whether what it holds is what somebody says. */
  readonly isSpeech?: true | undefined;
}

/** The form of a property, whose value is text on one line. */
export interface PropertyForm {
  /** All that it may be; any text where left out. */
  readonly values?: readonly string[] | undefined;
  /** So many characters it may have at most; 200 where left out. */
  readonly most?: number | undefined;
  /** Whether it may be left out. */
  readonly optional?: boolean | undefined;
}
