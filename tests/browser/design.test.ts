import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY_IDS } from '../site/dist.ts';
import type { Site } from './site.ts';
import { openSite } from './site.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** What stands around a text takes no more of its page than this. */
const MOST_AROUND = 1 / 3;
/** So many screens of a phone, at most, lie above what a page is there for. */
const MOST_SCREENS = 1.2;
const MOST_HEADINGS = 5;

const ENTRIES = ENTRY_IDS.map((id) => `${id}/`);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Keeps what moves while a page loads. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    type Shift = PerformanceEntry & { sources: { node: Node | null }[] };
    new PerformanceObserver((list) => {
      const moved = list.getEntries().flatMap((entry) => (entry as Shift).sources.map(({ node }) => node?.nodeName));
      document.documentElement.dataset.moved = moved.join(' ');
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What moved, by the names of its elements. */
const shiftsOn = async (page: Page): Promise<string[]> => {
  const moved = await page.evaluate(async () => {
    await document.fonts.ready;
    return document.documentElement.dataset.moved;
  });
  return moved === undefined ? [] : [`while it loads, these move: ${moved}`];
};

/** Where parts of the text end that should end together. */
const edgesOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility() && !element.matches('h2, h3, .visually-hidden');
    const columns = [document.querySelectorAll('.page-text > * > *'), document.querySelectorAll('.page-wide > *')];
    return columns.flatMap((column) => {
      const edges = [...column].filter(isSeen).map((element) => Math.round(element.getBoundingClientRect().right));
      const [first, ...others] = new Set(edges);
      return others.length > 0 ? [`ends at ${[first, ...others].join(', ')} px (${innerWidth} px wide)`] : [];
    });
  });

/** How many screens lie above the first thing to do: a step, who decides, what to prepare; elsewhere the first part. */
const actionOn = async (page: Page): Promise<string[]> => {
  const screens = await page.evaluate(() => {
    const action =
      document.querySelector('#ten-minutes + ol > li, .verdict, #prework ~ * li') ??
      document.querySelector('.page-wide > *, .page-text > *');
    return ((action?.getBoundingClientRect().top ?? 0) + scrollY) / innerHeight;
  });
  return screens > MOST_SCREENS ? [`the first thing to do comes after ${screens.toFixed(2)} screens`] : [];
};

/** The share of what stands around the text, and the headings of the first rank, but for those that writers gave a body. */
const weightsOn = async (page: Page): Promise<string[]> => {
  const { around, headings } = await page.evaluate(() => {
    const height = document.querySelector('.around')?.getBoundingClientRect().height ?? 0;
    return {
      around: height / document.documentElement.scrollHeight,
      headings: document.querySelectorAll('main section > h2, main .prose > h2:first-child').length,
    };
  });
  return [
    ...(around > MOST_AROUND ? [`what stands around takes ${Math.round(around * 100)} %`] : []),
    ...(headings > MOST_HEADINGS ? [`has ${headings} headings of the first rank`] : []),
  ];
};

describe('the page of an entry', () => {
  it('says first what to do, has few headings and one edge, and stands still, whichever it is', async () => {
    const look = async (page: Page) => {
      const found = [...(await shiftsOn(page)), ...(await actionOn(page)), ...(await edgesOn(page))];
      await page.setViewportSize(DESK);
      found.push(...(await weightsOn(page)), ...(await edgesOn(page)));
      await page.setViewportSize(PHONE);
      return found;
    };
    expect(await site.lookAt(ENTRIES, look, { viewport: PHONE, prepare: watchShifts })).toEqual([]);
  });
});
