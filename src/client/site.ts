import { CopyMarkdown } from './copy-markdown.ts';
import { FilterRows } from './filter-rows.ts';
import { OpenByHash } from './open-by-hash.ts';
import { PlayTimer } from './play-timer.ts';
import { PrintPage } from './print-page.ts';
import { SituationFinder } from './situation-finder.ts';
import { ThemeToggle } from './theme-toggle.ts';

customElements.define('theme-toggle', ThemeToggle);
customElements.define('print-page', PrintPage);
customElements.define('copy-markdown', CopyMarkdown);
customElements.define('open-by-hash', OpenByHash);
customElements.define('filter-rows', FilterRows);
customElements.define('play-timer', PlayTimer);
customElements.define('situation-finder', SituationFinder);
