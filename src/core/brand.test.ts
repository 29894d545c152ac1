import { describe, expect, it } from 'vitest';
import { filesIn, firstFiles, ownFonts, withFilesAt } from './brand.ts';
import { brand } from './schema/brand.ts';

const WHOLE = brand.parse({
  logo: { light: '/logo.svg', dark: '/dark.svg' },
  icon: '/favicon.ico',
  styles: '/own.css',
  fonts: {
    text: { family: 'Own', files: [{ file: '/a.woff2' }, { file: '/b.woff2', style: 'italic' }] },
    labels: 'system',
    headings: '/c.woff2',
  },
});

describe('the files of a brand', () => {
  it('are all that it names, each with where it stands', () => {
    expect(filesIn(WHOLE).map(({ address, kind, path }) => [address, kind, path.join('.')])).toEqual([
      ['/logo.svg', 'logo', 'logo.light'],
      ['/dark.svg', 'logo', 'logo.dark'],
      ['/favicon.ico', 'icon', 'icon'],
      ['/a.woff2', 'font', 'fonts.text.files.0.file'],
      ['/b.woff2', 'font', 'fonts.text.files.1.file'],
      ['/c.woff2', 'font', 'fonts.headings'],
      ['/own.css', 'style sheet', 'styles'],
    ]);
  });

  it('have other addresses where they are those of a base', () => {
    const moved = withFilesAt(WHOLE, (address) => `/base/1.0${address}`);
    expect(filesIn(moved).map(({ address }) => address)).toEqual(
      filesIn(WHOLE).map(({ address }) => `/base/1.0${address}`),
    );
    expect(brand.parse(moved)).toEqual(moved);
  });

  it('are left out where there are none, and a font with one of its files', () => {
    const kept = withFilesAt(WHOLE, (address) => (['/dark.svg', '/a.woff2'].includes(address) ? address : undefined));
    expect(kept).toEqual({ logo: { light: '/dark.svg', dark: '/dark.svg' }, fonts: { labels: 'system' } });
  });

  it('are asked for first where they are upright', () => {
    expect(ownFonts(WHOLE).map(({ use, font }) => [use, firstFiles(font)])).toEqual([
      ['text', ['/a.woff2']],
      ['headings', ['/c.woff2']],
    ]);
  });
});
