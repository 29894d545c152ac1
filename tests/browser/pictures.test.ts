import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from '../site/project.ts';
import { SHEET } from './paper.ts';
import { differenceOf, takePicture } from './picture.ts';
import type { FixtureSite } from './fixture-site.ts';
import { openFixture } from './fixture-site.ts';

const KEPT = join(PROJECT, 'tests', 'fixtures', 'pictures');
/** Where the pictures are that are not as they should be. */
const UNLIKE = join(PROJECT, '.tandem', 'pictures');
/** `npm run pictures` takes them anew. */
const RENEWS = process.env.TANDEM_PICTURES === 'renew';

/** The share of a picture that another machine may draw otherwise. */
const MOST_UNLIKE = 0.003;
const MOST_BYTES = 25_000;

const PAGES = {
  home: '',
  guide: 'guides/everything/',
  'list of questions': 'faqs/',
  'map of decisions': 'decisions/',
  boundary: 'jobs/',
  check: 'checks/pair/',
  comparison: 'comparisons/sides/',
  decision: 'decisions/scope/',
  job: 'jobs/create/',
  play: 'plays/talk/',
  question: 'faqs/why/',
  role: 'roles/product/',
  source: 'sources/book/',
  word: 'glossary/output/',
} as const;

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };
const LOOKS = [
  { name: 'phone light', size: PHONE, media: { media: 'screen', colorScheme: 'light' } },
  { name: 'phone dark', size: PHONE, media: { media: 'screen', colorScheme: 'dark' } },
  { name: 'desk dark', size: DESK, media: { media: 'screen', colorScheme: 'dark' } },
  { name: 'desk light', size: DESK, media: { media: 'screen', colorScheme: 'light' } },
  { name: 'paper', size: SHEET, media: { media: 'print', colorScheme: 'light' } },
] as const;

const fileOf = (page: string, look: string): string => `${page} ${look}.webp`.replaceAll(' ', '-');

describe('a page of each kind, on phones, desks and paper, in light and dark', () => {
  let site: FixtureSite;
  /** Compares pictures; it has no policy that would keep it from reading them. */
  let bench: Page;
  const open = async (path: string): Promise<Page> => {
    const page = await site.visit(path, { bypassCSP: true, reducedMotion: 'reduce' });
    await page.evaluate(() => document.fonts.ready);
    return page;
  };
  beforeAll(async () => {
    site = await openFixture('minimal', 'constructs');
    bench = await site.newPage();
    rmSync(UNLIKE, { recursive: true, force: true });
    if (!RENEWS) return;
    rmSync(KEPT, { recursive: true, force: true });
    mkdirSync(KEPT, { recursive: true });
  });
  afterAll(() => site.close());

  it.for(Object.entries(PAGES))('looks as it is kept: %s', async ([name, path]) => {
    const page = await open(path);
    const unlike: string[] = [];
    for (const look of LOOKS) {
      await page.setViewportSize(look.size);
      await page.emulateMedia(look.media);
      const picture = await takePicture(page);
      const file = fileOf(name, look.name);
      if (RENEWS) writeFileSync(join(KEPT, file), picture);
      const kept = join(KEPT, file);
      const difference = existsSync(kept) ? await differenceOf(bench, readFileSync(kept), picture) : 1;
      if (difference <= MOST_UNLIKE) continue;
      mkdirSync(UNLIKE, { recursive: true });
      writeFileSync(join(UNLIKE, file), picture);
      unlike.push(
        `${file}: ${(difference * 100).toFixed(1)} % is not as in tests/fixtures/pictures; it is in .tandem/pictures now`,
      );
    }
    expect(unlike, 'If this is as it should be, run npm run pictures.').toEqual([]);
    await page.context().close();
  });

  it('has a picture of each, and no other, each small', () => {
    const kept = readdirSync(KEPT);
    const wanted = Object.keys(PAGES).flatMap((page) => LOOKS.map(({ name }) => fileOf(page, name)));
    expect(kept.toSorted()).toEqual(wanted.toSorted());
    expect(kept.filter((file) => readFileSync(join(KEPT, file)).length > MOST_BYTES)).toEqual([]);
  });

  it.for([
    ['a block that is 8 px lower', PAGES.role, '.key { position: relative; inset-block-start: 8px }'],
    ['another colour of a side', PAGES.boundary, ':root { --color-product: #00f !important }'],
    ['a block that is not there', PAGES.role, 'main .key, main .steps { display: none }'],
    ['another font', PAGES.role, ':root { --font-text: monospace !important }'],
  ] as const)('would not pass with %s', async ([, path, style]) => {
    const page = await open(path);
    await page.setViewportSize(PHONE);
    const before = await takePicture(page);
    await page.addStyleTag({ content: style });
    const difference = await differenceOf(bench, before, await takePicture(page));
    expect(difference).toBeGreaterThan(MOST_UNLIKE);
    await page.context().close();
  });
});
