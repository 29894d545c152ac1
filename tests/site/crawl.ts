import { LinkChecker, LinkState } from 'linkinator';
import { serveDist } from '../../scripts/serve-dist.mjs';

/** Follows every link of a built site from its front page, as a visitor would; other sites are left alone. */
export const crawl = async (directory: string, base: string): Promise<Crawl> => {
  const server = await serveDist({ directory, base, port: 0 });
  try {
    const checker = new LinkChecker();
    const visited: string[] = [];
    // Its type says text, and it is a URL.
    checker.on('pagestart', (url) => visited.push(new URL(url).href.slice(server.url.length)));
    const { links } = await checker.check({
      path: server.url,
      recurse: true,
      checkFragments: true,
      checkCss: true,
      // A link to a folder names it with its slash: a redirect costs every reader a second request.
      redirects: 'error',
      // A connection that was cut is no answer: on a busy machine the server may close one just as it is used again.
      retryErrors: true,
      linksToSkip: (link) => Promise.resolve(!link.startsWith(server.url)),
    });
    const own = links.filter(({ state }) => state !== LinkState.SKIPPED);
    const broken = own.filter(({ state }) => state !== LinkState.OK);
    return {
      visited: visited.sort(),
      linked: own.map(({ url }) => url.slice(server.url.length)).sort(),
      broken: broken.map(({ url, parent = '', status = 0 }) => `${parent} links to ${url}: ${status}`),
      outside: links
        .filter(({ url }) => isOnServerOutside(url, server.url))
        .map(({ url, parent = '' }) => `${parent} links to ${url}`),
    };
  } finally {
    await server.close();
  }
};

/** Whether an address is on the same host and not under the root of the site. */
const isOnServerOutside = (url: string, root: string): boolean =>
  !url.startsWith(root) && URL.canParse(url) && new URL(url).origin === new URL(root).origin;

interface Crawl {
  /** The pages that were read, by their address under the root. */
  visited: string[];
  /** Everything that some page links to, by its address under the root. */
  linked: string[];
  broken: string[];
  /** Links to the same host that leave the site's base path. */
  outside: string[];
}
