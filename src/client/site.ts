import { CopyMarkdown } from './copy-markdown.ts';
import { OpenByHash } from './open-by-hash.ts';
import { PrintPage } from './print-page.ts';
import { SearchLink } from './search/intent.ts';
import { ThemeToggle } from './theme-toggle.ts';

/** Elements that only a few pages have: their code is fetched where they stand. */
const SELDOM = {
  'filter-rows': () => import('./filter-rows.ts').then((module) => module.FilterRows),
  'play-timer': () => import('./play-timer.ts').then((module) => module.PlayTimer),
  'search-page': () => import('./search/page.ts').then((module) => module.SearchPage),
  'situation-finder': () => import('./situation-finder.ts').then((module) => module.SituationFinder),
};

customElements.define('theme-toggle', ThemeToggle);
customElements.define('print-page', PrintPage);
customElements.define('copy-markdown', CopyMarkdown);
customElements.define('open-by-hash', OpenByHash);
customElements.define('search-link', SearchLink);

for (const [name, load] of Object.entries(SELDOM)) {
  if (document.querySelector(name)) void load().then((element) => customElements.define(name, element));
}
