/** The directives of the content security policy to which a project may add sources. */
export const POLICY_DIRECTIVES = [
  'connect-src',
  'font-src',
  'form-action',
  'frame-src',
  'img-src',
  'manifest-src',
  'media-src',
  'script-src',
  'style-src',
  'worker-src',
] as const;

const HOST = /^(?:https|wss):\/\/(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:\/[\w.~/-]*)?$/;
const HASH = /^'sha(?:256|384|512)-[A-Za-z0-9+/]+={0,2}'$/;
const OTHER = new Set(["'self'", 'data:', 'blob:']);

/** Why something cannot be a source of a policy; undefined where it can. */
export const sourceFault = (source: string): string | undefined => {
  if (HOST.test(source) || HASH.test(source) || OTHER.has(source)) return undefined;
  if (/^'unsafe-|^\*$|^https?:$/.test(source)) return 'would open every page to the code of others: name a host';
  if (source.startsWith('http:')) return 'is not safe on its way: name an https:// address';
  return "is no source such as https://cdn.example, data: or 'self'";
};

/** Whether a policy lets a page load what is at an address of another host. */
export const allows = (sources: readonly string[] | undefined, address: string): boolean => {
  const { origin, href, protocol, host } = new URL(address);
  return (sources ?? []).some((source) => {
    const [, scheme, wild, rest = ''] = /^(\w+:)\/\/(\*\.)?(.*)$/.exec(source) ?? [];
    if (scheme !== protocol) return false;
    if (wild) return host.endsWith(`.${rest.replace(/\/.*$/, '')}`);
    return source === origin || href === source || (source.endsWith('/') && href.startsWith(source));
  });
};
