import type { Words } from './words/words.ts';

/**
 * The components that content may use: where each may stand, the attributes it must have with their values, and what its
 * title says on the page and in the Markdown copy.
 */
export const COMPONENTS = {
  Sides: { place: 'block', attributes: {} },
  Product: { place: 'block', attributes: {}, title: ({ sides }) => sides.product },
  Engineering: { place: 'block', attributes: {}, title: ({ sides }) => sides.engineering },
  Together: { place: 'block', attributes: {}, title: ({ sides }) => sides.together },
  Note: { place: 'block', attributes: {} },
  Try: { place: 'block', attributes: {}, title: ({ components }) => components.tryThis },
  Say: {
    place: 'block',
    attributes: { by: ['product', 'engineering', 'both'] },
    title: ({ components }, { by }) => {
      if (by === 'both') return components.eitherCanSay;
      return by === 'product' ? components.productCanSay : components.engineeringCanSay;
    },
    isSpeech: true,
  },
} as const satisfies Record<string, ComponentDefinition>;

export const isComponent = (name: string | null): name is ComponentName =>
  name !== null && Object.hasOwn(COMPONENTS, name);

/** What a component is, whichever it is. */
export const componentOf = (name: ComponentName): ComponentDefinition => COMPONENTS[name];

export interface ComponentDefinition {
  /** Between paragraphs, or in a line of text. */
  place: 'block' | 'line';
  attributes: Readonly<Record<string, readonly string[]>>;
  /** What its title says, for the values of its attributes. */
  title?: (words: Words, props: Readonly<Record<string, string>>) => string;
  /** Whether what it holds is what somebody says. */
  isSpeech?: true;
}

export type ComponentName = keyof typeof COMPONENTS;
