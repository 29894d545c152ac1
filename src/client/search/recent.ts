const KEY = 'searches';
const MOST = 5;
const LONGEST = 100;

/** The last searches on this device, newest first. Whatever else is stored there counts as none. */
export const readRecent = (): string[] => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(value)) return [];
    return value
      .filter((item: unknown): item is string => typeof item === 'string' && item.length <= LONGEST)
      .slice(0, MOST);
  } catch {
    return [];
  }
};

/** Remembers a search that led somewhere. */
export const rememberSearch = (query: string): void => {
  const text = query.trim().slice(0, LONGEST);
  if (text === '') return;
  try {
    localStorage.setItem(KEY, JSON.stringify([text, ...readRecent().filter((other) => other !== text)].slice(0, MOST)));
  } catch {
    // Storage may be closed to us; then nothing is remembered.
  }
};

/** Forgets all searches. */
export const forgetSearches = (): void => {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is stored where storage is closed.
  }
};
