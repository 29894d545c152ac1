import { sayEntry } from '../core/diff/words.ts';
import { anchorOf } from './changes-page.ts';
import { frozenIn } from './editions-page.ts';
import type { Playbook } from './playbook.ts';

/** A feed reader needs no more than this, however old the playbook is. */
const MOST = 200;

/**
 * What is new, newest first: each edition, then each entry that changed in it. Addresses are without origin. Items are told
 * apart by their addresses, so that an item read once is never new again.
 */
export const newsOf = ({ shelf, site, settings, words }: Playbook): NewsItem[] => {
  const items = frozenIn(shelf).flatMap(({ edition, path, changes }): NewsItem[] => {
    const about = { date: edition.date, edition: edition.version };
    const released = {
      ...about,
      href: site + path,
      title: words.editions.ofBase(settings.name, edition.version),
      lines: [...(edition.reason ? [words.editions.withdrawn(edition.reason)] : []), ...paragraphs(edition.notes)],
    };
    const entries = changes?.entries ?? [];
    return [
      released,
      ...entries.map((change) => ({
        ...about,
        href: `${site}${path}changes/#${anchorOf(change)}`,
        title: words.changes.news[change.kind](change.title, edition.version),
        lines: sayEntry(change, words.changes),
      })),
    ];
  });
  return items.slice(0, MOST);
};

const paragraphs = (text = ''): string[] => text.split(/\n\s*\n/).filter(Boolean);

/** One piece of news. */
interface NewsItem {
  title: string;
  href: string;
  /** The day of the release, such as 2026-01-31. */
  date: string;
  edition: string;
  /** What there is to tell, line by line, as plain text. */
  lines: string[];
}
