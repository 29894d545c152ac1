/** Splits the address of a site into what Astro calls site and base; TANDEM_URL wins over the settings. */
export const siteAddress = (configured = 'http://localhost:4321/'): { site: string; base: string } => {
  const { origin, pathname } = new URL(process.env.TANDEM_URL || configured);
  return { site: origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
};
