import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Site } from './site.ts';
import { EVERY_PAGE, openSite } from './site.ts';
import { waitUntilIdle } from './wait-until-idle.ts';

/** Keeps everything a page says, and everything that goes wrong with what it asks for. */
const listen = (page: Page, origin: string): string[] => {
  const heard: string[] = [];
  const hear = (what: string) => heard.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', (message) => hear(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => hear(`error: ${error.message}`));
  page.on('dialog', (dialog) => hear(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      hear(`asked another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Going on to the next page cuts off what the browser still fetches for itself, such as the icon.
    if (reason !== 'net::ERR_ABORTED') hear(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) hear(`${response.status()}: ${response.url()}`);
  });
  return heard;
};

/** The requests of a page that have no answer yet. */
const openRequests = (page: Page): ReadonlySet<Request> => {
  const open = new Set<Request>();
  page.on('request', (request) => open.add(request));
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
  return open;
};

/** A breach of the content policy is said on the console too, but not by every browser. */
const tellBreaches = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });

describe('the console', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site.close());

  it('stays empty on every page, nothing fails or is asked of another host, and no cookie is kept', async () => {
    const heard: string[][] = [];
    const requestsOf = new Map<Page, ReadonlySet<Request>>();
    const prepare = async (page: Page) => {
      await tellBreaches(page);
      heard.push(listen(page, site.url));
      requestsOf.set(page, openRequests(page));
    };
    const cookies = await site.lookAt(
      EVERY_PAGE,
      async (page) => {
        await waitUntilIdle(page);
        // What is still on its way when the next page opens fails.
        await expect.poll(() => requestsOf.get(page)?.size, { interval: 5 }).toBe(0);
        return (await page.context().cookies()).map(({ name }) => `keeps the cookie ${name}`);
      },
      // What is small is painted soon.
      { prepare, viewport: { width: 320, height: 240 } },
    );
    expect([...heard.flat(), ...cookies]).toEqual([]);
  });

  it('would tell: of a breach of the content policy, of an error, of a missing file', async () => {
    const page = await site.newPage();
    await tellBreaches(page);
    await page.goto(site.url);
    const heard = listen(page, site.url);
    await page.evaluate(async () => {
      const script = document.createElement('script');
      try {
        script.textContent = 'document.title = "changed"';
        document.body.append(script);
      } catch {
        // Trusted Types refuse it, and the policy says so.
      }
      setTimeout(() => {
        throw new Error('an error');
      });
      await fetch('missing.txt');
    });
    await expect.poll(() => heard.join('\n')).toMatch(/an error/);
    expect(heard.join('\n')).toMatch(/policy: require-trusted-types-for/);
    expect(heard.join('\n')).toMatch(/404: .*missing\.txt/);
    expect(await page.title()).not.toBe('changed');
    await page.context().close();
  });
});
