import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTRY_IDS } from '../site/dist.ts';
import { isLookedAt } from '../site/looked-at.ts';
import { hear } from './hear.ts';
import type { Site } from './site.ts';
import { EVERY_PAGE, openSite } from './site.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

/** What stands around a text takes no more of its page than this. */
const MOST_AROUND = 1 / 3;
/** So many screens of a phone, at most, lie above what a page is there for. */
const MOST_SCREENS = 1.2;
const MOST_HEADINGS = 5;
/**
 * A page stands still if it moves less than this, a hundredth of what Google calls good (web.dev/articles/cls). Nothing at all
 * is too much to ask: a slow machine paints half a word of the header, and sets it right with the other half.
 */
const MOST_MOVED = 0.001;

const OF_ENTRIES = new Set(ENTRY_IDS.map((id) => `${id}/`));
const ENTRIES = [...OF_ENTRIES].filter(isLookedAt);
const OTHERS = EVERY_PAGE.filter((path) => !OF_ENTRIES.has(path) && isLookedAt(path));

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Looks at pages as the site does, and hears them meanwhile: what they say, fail to get, or ask of others, and their cookies. */
const lookAndHear = async (
  paths: readonly string[],
  look: (page: Page) => Promise<string[]>,
  { prepare, ...options }: Parameters<Site['lookAt']>[2] = {},
): Promise<string[]> => {
  const tabs = new Map<Page, Awaited<ReturnType<typeof hear>>>();
  const found = await site.lookAt(
    paths,
    async (page) => {
      await tabs.get(page)?.untilQuiet();
      const cookies = await page.context().cookies();
      return [...(await look(page)), ...cookies.map(({ name }) => `keeps the cookie ${name}`)];
    },
    {
      ...options,
      prepare: async (page) => {
        tabs.set(page, await hear(page, site.url));
        await prepare?.(page);
      },
    },
  );
  return [...found, ...[...tabs.values()].flatMap(({ heard }) => heard)];
};

/** Keeps what moves while a page loads. */
const watchShifts = (page: Page) =>
  page.addInitScript((most) => {
    type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
    const shifts: Shift[] = [];
    new PerformanceObserver((list) => {
      shifts.push(...(list.getEntries() as Shift[]));
      if (shifts.reduce((sum, { value }) => sum + value, 0) < most) return;
      const moved = shifts.flatMap(({ sources }) => sources.map(({ node }) => node?.nodeName));
      document.documentElement.dataset.moved = moved.join(' ');
    }).observe({ type: 'layout-shift', buffered: true });
  }, MOST_MOVED);

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

describe('every page', () => {
  const QUIET = 'leaves the console empty, gets all it asks for, asks no other host, and keeps no cookie';

  it(`of an entry ${QUIET}; it says first what to do, has few headings and one edge, and stands still`, async () => {
    const look = async (page: Page) => {
      const found = [...(await shiftsOn(page)), ...(await actionOn(page)), ...(await edgesOn(page))];
      await page.setViewportSize(DESK);
      found.push(...(await weightsOn(page)), ...(await edgesOn(page)));
      await page.setViewportSize(PHONE);
      return found;
    };
    expect(await lookAndHear(ENTRIES, look, { viewport: PHONE, prepare: watchShifts })).toEqual([]);
  });

  it(`of another kind ${QUIET}, and stands still`, async () => {
    expect(OTHERS.length).toBeGreaterThan(50);
    expect(await lookAndHear(OTHERS, shiftsOn, { viewport: PHONE, prepare: watchShifts })).toEqual([]);
  });

  it('would tell of a breach of the content policy, of an error, of a missing file', async () => {
    const page = await site.newPage();
    const { heard } = await hear(page, site.url);
    await page.goto(site.url);
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

  it('would tell of something that moves', async () => {
    const page = await site.newPage({ viewport: PHONE });
    await watchShifts(page);
    await page.goto(site.url);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.style.blockSize = '40px';
      document.body.prepend(late);
    });
    await expect.poll(() => shiftsOn(page)).not.toEqual([]);
    await page.context().close();
  });
});
