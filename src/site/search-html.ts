import type { PagePart } from './search-parts.ts';
import type { SearchPage } from './search-pages.ts';

/** How much more a word counts in what a page says in short. */
const KEY_WEIGHT = 3;

/**
 * A page as Pagefind reads it: title, other names and summary as metadata, which excerpts leave out, and the text under
 * headings with the ids of the real page, so that results lead to the right place on it.
 */
export const searchHtml = ({ record, parts }: SearchPage, language: string): string => `<!doctype html>
<html lang="${escapeHtml(language)}">
<body data-pagefind-filter="collection:${record.collection}">
<div data-pagefind-ignore>
<p data-pagefind-meta="title">${escapeHtml(record.title)}</p>
<p data-pagefind-meta="said">${escapeHtml(record.said.join('. '))}</p>
<p data-pagefind-meta="summary">${escapeHtml(record.summary)}</p>
</div>
${parts.map(partHtml).join('\n')}
</body>
</html>
`;

const partHtml = ({ id, title, lines, isKey }: PagePart): string => {
  const heading = id && title ? `<h2 id="${escapeHtml(id)}">${escapeHtml(title)}</h2>\n` : '';
  const weight = isKey ? ` data-pagefind-weight="${KEY_WEIGHT}"` : '';
  const paragraphs = lines.map((line) => (line ? `<p${weight}>${escapeHtml(line)}</p>` : ''));
  return heading + paragraphs.filter(Boolean).join('\n');
};

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
