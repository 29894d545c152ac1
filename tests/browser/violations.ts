import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';
import { WIDE } from '../unit/thoroughness.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const HEIGHT = 800;
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What depends on colours; all else that axe looks at is the same in light and dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface Look {
  colorScheme: 'light' | 'dark';
  width: number;
  /** All where it is left out. */
  rules?: readonly string[];
}

const COLOURS_OTHERWISE: readonly Look[] = [
  { colorScheme: 'light', width: 320, rules: OF_COLOURS },
  { colorScheme: 'dark', width: 1280, rules: OF_COLOURS },
];

/**
 * Light and dark, on a phone and on a desk: all rules at each width, and those of colours in the other scheme too where every page
 * is looked at.
 */
const LOOKS: readonly Look[] = [
  { colorScheme: 'dark', width: 320 },
  { colorScheme: 'light', width: 1280 },
  ...(WIDE ? COLOURS_OTHERWISE : []),
];

/** What axe objects to on a page in each look, with what a person needs to find it. */
export const violationsInEveryLook = async (page: Page): Promise<string[]> => {
  const found: string[] = [];
  for (const { colorScheme, width, rules } of LOOKS) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: HEIGHT });
    found.push(...(await violationsOf(page, rules)).map((violation) => `${colorScheme}, ${width} px: ${violation}`));
  }
  return found;
};

/** What axe objects to on a page as it is; by some rules alone, where they are named. */
export const violationsOf = async (page: Page, rules?: readonly string[]): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const runOnly: axeCore.RunOnly = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: TAGS };
  const violations = await page.evaluate(async (runOnly) => {
    // It puts itself there.
    const { axe } = window as unknown as { axe: typeof axeCore };
    return (await axe.run(document, { runOnly, resultTypes: ['violations'] })).violations;
  }, runOnly);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
};
