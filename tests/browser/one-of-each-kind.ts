/** Of the pages of a site all at the root, all lists, and of each folder the first page that is named; by their addresses. */
export const oneOfEachKind = (paths: readonly string[]): string[] => {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const parts = path.split('/');
    // The address of an entry has three: its folder, its name, and nothing after the last stroke.
    if (parts.length < 3) return true;
    const [folder = ''] = parts;
    if (parts.length > 3 || seen.has(folder)) return false;
    seen.add(folder);
    return true;
  });
};
