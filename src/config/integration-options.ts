/** The name by which Astro knows our integration. */
export const NAME = 'tandem-playbook';

/** The same in every copy of this package: the one that a configuration imports may be another one than that which runs. */
const OPTIONS = Symbol.for('tandem-playbook:options');

/** Lets an integration carry the options that it was made with. */
export const withOptions = <Integration extends object>(integration: Integration, options: unknown): Integration =>
  Object.defineProperty(integration, OPTIONS, { value: options });

/** The options that an integration was made with. */
export const optionsOf = (integration: object): unknown => Reflect.get(integration, OPTIONS);
