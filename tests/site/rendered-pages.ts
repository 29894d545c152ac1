/**
 * The files that a build rendered, by their path in the finished site, and those that it took from the build before, by
 * what Astro says of each: `├─ /faqs/why/index.html (+2ms)` or `(restored)`.
 */
export const renderedPages = (output: string): RenderedPages => {
  const lines = [...output.matchAll(/[├└]─ \/(\S+) \((restored|\+[\d.]+m?s)\)/g)];
  const files = (isWanted: (how: string) => boolean) =>
    lines.filter(([, , how = '']) => isWanted(how)).map(([, file = '']) => file);
  const [rendered, restored] = [files((how) => how !== 'restored'), files((how) => how === 'restored')];
  if (rendered.length === 0) throw new Error(`The build does not say what it rendered:\n${output}`);
  return { rendered: rendered.sort(), restored: restored.sort() };
};

interface RenderedPages {
  rendered: string[];
  restored: string[];
}
