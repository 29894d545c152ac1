import type { HandbookPaths } from './handbook-paths.ts';
import { isPage } from './handbook-paths.ts';
import { single } from './page-headings.ts';
import type { PageAnchors } from './page-headings.ts';
import type { NoteKind } from './page-notes.ts';

/** Files that pages may offer, besides pictures: what people read, and nothing that a browser runs. */
const OFFERED =
  /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|txt|rtf|epub|zip|ics|key|pages|numbers|mp3|mp4|webm|mov|drawio|fig|sketch)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg|ico|bmp)$/i;

/** Names of the top of a page. */
const TOPS: ReadonlySet<string> = new Set(['top', 'readme', 'main', 'content']);

/** No file has a longer path. */
export const LONGEST_ADDRESS = 2_000;

/** Where an address leads, from the page at `from`: out, to a page that was imported, to a file, or nowhere, and then why. */
export const linkTarget = (url: string, from: string, handbook: Handbook): Target => {
  const address = url.trim();
  if (/^(?:https?:\/\/[^/\s]|mailto:[^\s@]+@)/i.test(address)) return { kind: 'web', url: address };
  if (/^\/\/[^/\s]/.test(address)) return { kind: 'web', url: `https:${address}` };
  if (/^www\.[^\s/]+\.\w/i.test(address)) return { kind: 'web', url: `https://${address}` };
  if (/^[a-z][a-z\d+.-]*:/i.test(address)) return { why: 'address' };
  if (address.length > LONGEST_ADDRESS) return { why: 'link' };
  const [path = '', fragment] = address.split('#', 2);
  const file = path === '' ? from : handbook.paths.find(path, from);
  const page = file === undefined ? undefined : handbook.pages.get(file);
  if (page) return { ...onPage(page, { fragment, isHere: path === '' }), title: page.title };
  if (file === undefined || isPage(file)) return { why: 'link' };
  const place = handbook.fileFor(file);
  if (place === undefined) return { why: 'link' };
  return { kind: PICTURE.test(file) ? 'picture' : 'file', url: place };
};

/** Whether a file of a handbook may be published beside its pages. */
export const isPublishable = (file: string): boolean => PICTURE.test(file) || OFFERED.test(file);

/** The folder of `public/` for a file. */
export const folderFor = (file: string): 'pictures' | 'files' => (PICTURE.test(file) ? 'pictures' : 'files');

const onPage = (page: PlacedPage, { fragment, isHere }: { fragment: string | undefined; isHere: boolean }) => {
  if (fragment === undefined || fragment === '') return { kind: 'page' as const, url: page.id };
  const name = safeDecoded(fragment).toLowerCase();
  const parted = single(name.replace(/[^\p{L}\p{N}_]+/gu, '-'));
  const known = page.anchors.get(name) ?? page.anchors.get(single(name)) ?? page.anchors.get(parted);
  if (known) return { kind: 'page' as const, url: isHere ? `#${known}` : `${page.id}#${known}` };
  const note: NoteKind | undefined = known === undefined && !TOPS.has(name) ? 'anchor' : undefined;
  return { kind: 'page' as const, url: page.id, ...(note && { note }) };
};

const safeDecoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Where an address leads. */
export type Target =
  | {
      kind: 'web' | 'page' | 'file' | 'picture';
      /** The address in the body. */
      url: string;
      title?: string;
      /** Why it does not lead quite there. */
      note?: NoteKind;
    }
  | { why: NoteKind };

/** A page of a handbook, once it has its place. */
interface PlacedPage {
  id: string;
  title: string;
  anchors: PageAnchors;
}

/** What the pages of a handbook know of each other. */
export interface Handbook {
  paths: HandbookPaths;
  /** The pages, by path. */
  pages: ReadonlyMap<string, PlacedPage>;
  /** The address that a file will have on the site; undefined where it cannot be published. */
  fileFor: (file: string) => string | undefined;
}
