/** The origin of the site and the address of the playbook that lies at `home`, as whole addresses. */
export const markdownAddresses = (site: URL | undefined, home: string): { origin: string; root: string } => {
  const origin = site?.origin ?? 'http://localhost:4321';
  return { origin, root: new URL(home, origin).href };
};
