import type { Connect, ViteDevServer } from 'vite';

/** The event with which a page says which state of the content it shows. */
const SHOWN = 'tandem:shown';
/** The name of the entry in the `Server-Timing` header of a page that says the same. */
const STATE = 'tandem';

/**
 * A script for pages. It tells the server which state of the content the page shows, once the page is connected: a page hears
 * nothing of what changes before that. `hot` is how the script gets Vite's context, such as `import.meta.hot`.
 */
export const sayShown = (hot: string): string =>
  `for (const { name, description } of performance.getEntriesByType('navigation')[0]?.serverTiming ?? [])
  if (name === '${STATE}') ${hot}.send('${SHOWN}', description);`;

/** Reloads pages that were requested before the content changed, and were not connected yet when it did. */
export class StalePages {
  #state = 0;

  /** To be called when pages that are requested from now on show something else. */
  changed(): void {
    this.#state += 1;
  }

  listen({ hot, middlewares }: ViteDevServer): void {
    middlewares.use(this.#mark);
    hot.on(SHOWN, (state: unknown, client) => {
      if (state !== String(this.#state)) client.send({ type: 'full-reload' });
    });
  }

  readonly #mark: Connect.NextHandleFunction = (request, response, next) => {
    const isPage = request.headers.accept?.includes('text/html') === true;
    if (isPage) response.setHeader('server-timing', `${STATE};desc="${this.#state}"`);
    next();
  };
}
