import type { Problem } from '../core/problems.ts';
import { sayShown } from './stale-page.ts';

/** A page for the dev server that lists what is wrong; it reloads by itself through Vite's client under `base`. */
export const problemPage = (problems: readonly Problem[], base: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problems in the content</title>
<script type="module">
import { createHotContext } from '${base}@vite/client';
${sayShown("createHotContext('/problems')")}
</script>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 48rem; margin: 3rem auto; padding: 0 1rem; }
  li { margin-block: 1rem; }
  code { font-size: 0.9em; }
</style>
<h1>The content has ${problems.length === 1 ? 'a problem' : `${problems.length} problems`}</h1>
<p>Mend the file and save it: this page reloads by itself.</p>
<ol>
${problems.map(asItem).join('\n')}
</ol>
</html>
`;

const asItem = ({ file, line, column, code, message, hint }: Problem): string =>
  `<li><code>${escapeHtml(`${file}:${line}:${column}`)}</code> ${code}<br><strong>${escapeHtml(message)}</strong><br>${escapeHtml(hint)}</li>`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
