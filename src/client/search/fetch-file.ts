/** Why the search cannot be had, in words for readers. */
export class SearchFailure extends Error {}

/** Fetches a file of the search; rejects with a `SearchFailure` where the server does not give it. */
export const fetchFile = async (address: string, options?: RequestInit): Promise<Response> => {
  const response = await fetch(address, options);
  if (response.ok) return response;
  throw new SearchFailure(`A file of the search is not there (the server says ${response.status}).`);
};

/** Any failure to load the search, as one that can be shown. */
export const whatFailed = (error: unknown): SearchFailure => {
  if (error instanceof SearchFailure) return error;
  if (!navigator.onLine) return new SearchFailure('You are offline.');
  const reason = 'A file of the search did not arrive, or is not what it should be.';
  return new SearchFailure(reason, { cause: error });
};
