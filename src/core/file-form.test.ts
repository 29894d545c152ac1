import { describe, expect, it } from 'vitest';
import { formFault } from './file-form.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const style = (text: string) => formFault('/own.css', 'style sheet', bytes(text));

describe('the form of a file', () => {
  it.each([
    ['/a.svg', '<?xml version="1.0"?>\n<!-- by us -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['/a.svg', '\uFEFF<svg>'],
    ['/a.css', '@layer a; /* url(b.png) */ a { background: url("data:image/png;base64,AA"); mask: url(#b) }'],
  ])('is that of its name: %s, %j', (path, text) => {
    expect(formFault(path, path.endsWith('css') ? 'style sheet' : 'logo', bytes(text))).toBeUndefined();
  });

  it('is told by what is in it', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
    expect(formFault('/a.png', 'logo', png)).toBeUndefined();
    expect(formFault('/a.webp', 'logo', png)).toBe('what is in it is no WEBP');
    expect(formFault('/a.svg', 'logo', bytes('<html><svg>'))).toBe('what is in it is no SVG');
    expect(formFault('/a.ico', 'icon', bytes('<svg>'))).toBe('what is in it is no ICO');
    expect(formFault('/a.woff2', 'font', bytes('wOFF'))).toBe('what is in it is no WOFF2');
    expect(formFault('/a.css', 'style sheet', Uint8Array.of(0xff, 0xfe, 0))).toBe('what is in it is no text');
  });

  it('has a size that every page can bear', () => {
    expect(formFault('/a.css', 'style sheet', new Uint8Array(100_001))).toMatch(/^it is 100001 bytes long/);
  });

  it.each([
    "@import 'other.css';",
    'a { background: url(b.png) }',
    'a { background: URL( "https://acme.example/b.png" ) }',
    String.raw`a { background: \75 rl(b.png) }`,
    'a { background: u/**/rl(b.png) image-set("b.png" 1x) }',
  ])('is none that loads another file: %s', (text) => {
    expect(style(text)).toMatch(/which no edition would carry$/);
  });

  it('is read in time that grows with its size', () => {
    const many = '<!-- --><?a?>'.repeat(15_000);
    expect(formFault('/a.svg', 'logo', bytes(many))).toBe('what is in it is no SVG');
  });
});
