import { describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './browser.ts';
import { chooseFonts, familiesOf, FONT_SETS, fontSetsOn } from './fonts.ts';

const SAMPLE = `
  <p style="font-family: Charter, Georgia, serif">Text <b>bold</b> <i>italic</i></p>
  <div style="font-family: system-ui, 'Segoe UI', sans-serif">Label <b>bold</b></div>
  <code>code</code>`;

describe('the fonts of the browser', () => {
  it.for(fontSetsOn(process.platform))('are those of the set "%s", and no other', async (set) => {
    const browser = await launchBrowser(set);
    const page = await openPage(browser);
    await page.setContent(SAMPLE);
    const found = {
      serif: await familiesOf(page, 'p'),
      'sans-serif': await familiesOf(page, 'div'),
      monospace: await familiesOf(page, 'code'),
    };
    await browser.close();
    if (set === 'machine') {
      // Which these are depends on the machine; a browser without any would set nothing.
      for (const families of Object.values(found)) expect(families).not.toEqual([]);
      return;
    }
    const { serif, 'sans-serif': sans, monospace } = FONT_SETS[set];
    expect(found).toEqual({ serif: [serif.family], 'sans-serif': [sans.family], monospace: [monospace.family] });
  });

  it('are the first set where none is named', () => {
    expect(chooseFonts({ env: {}, platform: 'linux' })).toBe('wide');
    expect(chooseFonts({ env: { TANDEM_TEST_FONTS: '' }, platform: 'linux' })).toBe('wide');
  });

  it.for(['wide', 'narrow', 'noto', 'georgia', 'machine'])('are those of "%s" where it is named', (set) => {
    expect(chooseFonts({ env: { TANDEM_TEST_FONTS: set }, platform: 'linux' })).toBe(set);
  });

  it('are always the machine’s where no others can be given', () => {
    expect(chooseFonts({ env: {}, platform: 'darwin' })).toBe('machine');
    expect(chooseFonts({ env: { TANDEM_TEST_FONTS: 'machine' }, platform: 'win32' })).toBe('machine');
    expect(() => chooseFonts({ env: { TANDEM_TEST_FONTS: 'wide' }, platform: 'darwin' })).toThrow('only on Linux');
  });

  it('cannot be a set that does not exist', () => {
    expect(() => chooseFonts({ env: { TANDEM_TEST_FONTS: 'wider' }, platform: 'linux' })).toThrow(
      'TANDEM_TEST_FONTS is "wider", and there is no such set. The sets are: wide, narrow, noto, georgia, machine.',
    );
  });
});
