/**
 * A text that differs whenever something in `printed` does. With everything that a page prints, its page is rendered
 * again exactly when what it prints has changed.
 */
export const cacheKey = async (...printed: unknown[]): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(printed));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
