import { loadWords } from '../words.ts';

/** Why the search cannot be had, in words for readers. */
export class SearchFailure extends Error {}

/** Fetches a file of the search; rejects with a `SearchFailure` where the server does not give it. */
export const fetchFile = async (address: string, options?: RequestInit): Promise<Response> => {
  const response = await fetch(address, options);
  if (response.ok) return response;
  throw new SearchFailure((await loadWords()).search.absent(response.status));
};

/** Any failure to load the search, as one that can be shown. */
export const whatFailed = async (error: unknown): Promise<SearchFailure> => {
  if (error instanceof SearchFailure) return error;
  const { offline, broken } = (await loadWords()).search;
  return navigator.onLine ? new SearchFailure(broken, { cause: error }) : new SearchFailure(offline);
};
