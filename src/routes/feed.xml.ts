import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { newsOf } from '../view/news.ts';
import { markdownAddresses } from './addresses.ts';
import { readRoot } from './read-site.ts';

/** An Atom feed of editions, and of the entries that changed in them. */
export const GET: APIRoute = ({ site }) => {
  const { playbook } = readRoot();
  const { origin, root } = markdownAddresses(site, playbook.site);
  const { name, tagline, language, licence } = playbook.settings;
  const news = newsOf(playbook);
  const feed = new Feed({
    id: root,
    link: root,
    title: name,
    description: tagline,
    language,
    copyright: licence?.name ?? '',
    feedLinks: { atom: `${root}feed.xml` },
    author: { name },
    generator: 'Tandem',
    // Of its own text, so that the same input gives the same bytes.
    updated: asDate(news[0]?.date ?? '1970-01-01'),
  });
  for (const { title, href, date, lines } of news) {
    const link = new URL(href, origin).href;
    const description = lines.map((line) => `<p>${escaped(line)}</p>`).join('');
    feed.addItem({ title: escaped(title), id: link, link, date: asDate(date), description });
  }
  return new Response(feed.atom1());
};

/** Feeds hold HTML. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const asDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
