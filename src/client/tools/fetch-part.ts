import { words } from './tool-data.ts';

/** A part of a tool that is fetched when somebody needs it, or what to say where it does not arrive. */
export const fetchPart = <Part>(load: () => Promise<Part>): Promise<FetchedPart<Part>> =>
  load().then(
    (part) => ({ part }),
    () => ({ said: words.all.missing }),
  );

type FetchedPart<Part> = { part: Part } | { said: string };
