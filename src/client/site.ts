import { CopyMarkdown } from './copy-markdown.ts';
import { OpenByHash } from './open-by-hash.ts';
import { PrintPage } from './print-page.ts';
import { ThemeToggle } from './theme-toggle.ts';

customElements.define('theme-toggle', ThemeToggle);
customElements.define('print-page', PrintPage);
customElements.define('copy-markdown', CopyMarkdown);
customElements.define('open-by-hash', OpenByHash);
