import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until a page has nothing more to do. Where it leads on to another, that breaks the wait off, and it begins anew. */
export const waitUntilIdle = (page: Page): Promise<void> =>
  expect.poll(() => page.evaluate(nextIdleMoment), { interval: 5 }).toBe('idle');

/** A window that the browser paints nothing in is never idle, so that there is a limit. */
const nextIdleMoment = (): Promise<unknown> =>
  new Promise((resolve) => {
    requestIdleCallback(() => resolve('idle'), { timeout: 1_000 });
  });
