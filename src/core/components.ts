/**
 * The components that content may use: where each may stand, the attributes it must have with their values, and what its
 * title says on the page and in the Markdown copy.
 */
export const COMPONENTS = {
  Sides: { place: 'block', attributes: {} },
  Product: { place: 'block', attributes: {}, title: 'Product' },
  Engineering: { place: 'block', attributes: {}, title: 'Engineering' },
  Together: { place: 'block', attributes: {}, title: 'Together' },
  Note: { place: 'block', attributes: {} },
  Try: { place: 'block', attributes: {}, title: 'Try this' },
  Say: {
    place: 'block',
    attributes: { by: ['product', 'engineering', 'both'] },
    title: { product: 'Product can say', engineering: 'Engineering can say', both: 'Either can say' },
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
  /** The title; where the component has an attribute, for each of its values. */
  title?: string | Readonly<Record<string, string>>;
  /** Whether what it holds is what somebody says. */
  isSpeech?: true;
}

export type ComponentName = keyof typeof COMPONENTS;
