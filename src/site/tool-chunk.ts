/** What every tool loads. */
const TOOLS =
  /\/client\/tools\/(?:fetch-part|notice|screen|session-store|take-away|tool-data)\.|\/core\/session\/(?:edit-session|parse-session|readers|session|write-session)\.|\/core\/words\/fill\./;

/**
 * How Vite divides the scripts of the site into files: what every tool loads is one, since many small ones weigh a third more. A group takes
 * along what it imports, so what pages to read load too has groups of its own that come first.
 */
export const scriptFiles = {
  client: {
    build: {
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              { name: 'preload-helper', test: /preload-helper/, priority: 1 },
              { name: 'element', test: /\/client\/search\/element\./, priority: 1 },
              { name: 'tools', test: TOOLS },
            ],
          },
        },
      },
    },
  },
};
