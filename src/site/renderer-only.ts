/** The same in every copy of this package: the one that a configuration imports may be another one than that which runs. */
const RENDERER_ONLY = Symbol.for('tandem-playbook:renderer-only');

/** Lets our integration do nothing in this process: only what renders pages is to be made. */
export const makeRendererOnly = (): void => void Reflect.set(globalThis, RENDERER_ONLY, true);

/** Whether this process makes only what renders pages. */
export const isRendererOnly = (): boolean => Reflect.has(globalThis, RENDERER_ONLY);
