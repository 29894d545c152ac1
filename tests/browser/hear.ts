import type { Page, Request } from 'playwright-core';
import { expect } from 'vitest';
import { waitUntilIdle } from './wait-until-idle.ts';

/**
 * Listens from now on to a page that has not been opened yet. `heard` gets everything that it says on the console and everything
 * that goes wrong with what it asks for, each after the address of the page; `untilQuiet` waits until it has nothing more to do.
 */
export const hear = async (
  page: Page,
  origin: string,
): Promise<{ heard: string[]; untilQuiet: () => Promise<void> }> => {
  await tellBreaches(page);
  const heard = listen(page, origin);
  const open = openRequests(page);
  const untilQuiet = async () => {
    await waitUntilIdle(page);
    // What is still on its way when the next page opens fails.
    await expect.poll(() => open.size, { interval: 5 }).toBe(0);
  };
  return { heard, untilQuiet };
};

/** A breach of the content policy is said on the console too, but not by every browser. */
const tellBreaches = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy: ${violatedDirective} ${blockedURI}`);
    });
  });

const listen = (page: Page, origin: string): string[] => {
  const heard: string[] = [];
  const keep = (what: string) => heard.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', (message) => keep(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => keep(`error: ${error.message}`));
  page.on('dialog', (dialog) => keep(`dialog: ${dialog.message()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
      keep(`asked another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Going on to the next page cuts off what the browser still fetches for itself, such as the icon.
    if (reason !== 'net::ERR_ABORTED') keep(`failed: ${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) keep(`${response.status()}: ${response.url()}`);
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
