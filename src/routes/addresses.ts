/** The origin of the site and the address of the playbook's root, as whole addresses. */
export const markdownAddresses = (site: URL | undefined): { origin: string; root: string } => {
  const origin = site?.origin ?? 'http://localhost:4321';
  return { origin, root: new URL(import.meta.env.BASE_URL, origin).href };
};
