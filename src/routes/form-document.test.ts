import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../core/words/words.ts';
import { formDocument } from './form-document.ts';
import type { FormDocumentOptions } from './form-document.ts';
import type { Page } from '../view/page.ts';

const page: Page = {
  path: 'templates/note/',
  title: 'A note & <its> "title"',
  description: 'What it is.',
  breadcrumb: [],
  contents: [],
  blocks: [
    { kind: 'key', label: 'What it is for', text: 'To say <b>it</b> & be done.' },
    { kind: 'facts', facts: [{ label: 'Time', items: [{ text: '5 minutes' }] }] },
    {
      kind: 'form',
      id: 'parts',
      title: 'To fill in',
      scene: 'An invented shop.',
      parts: [
        { title: 'Now', ask: 'What is so?', lines: 2, example: 'It rains.' },
        { title: 'Then', ask: 'What will be?', lines: 1, example: 'It shines.' },
      ],
    },
    { kind: 'list', look: 'plain', id: 'good-if', title: 'Good enough if', items: [{ text: 'Both signed.' }] },
  ],
};

const optionsIn = (language: string): FormDocumentOptions => ({
  language,
  name: 'Tandem',
  address: 'https://tandem.example/templates/note/',
  updated: '2026-01-31',
});

const readByOthers = async (document: Uint8Array): Promise<string> => {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(document) });
  expect(messages).toEqual([]);
  return value;
};

describe('a form as a Word document', () => {
  it('has boxes to fill in, and then what the example says, for those who read it', async () => {
    const html = await readByOthers(await formDocument(page, optionsIn('en-GB')));
    expect(html).toBe(
      [
        '<h1>A note &amp; &lt;its&gt; "title"</h1>',
        '<p><strong>What it is for: </strong>To say &lt;b&gt;it&lt;/b&gt; &amp; be done.</p>',
        '<p><strong>Time: </strong>5 minutes</p>',
        '<h2>Now</h2><p>What is so?</p><table><tr><td></td></tr></table>',
        '<h2>Then</h2><p>What will be?</p><table><tr><td></td></tr></table>',
        '<h2>Good enough if</h2><ul><li>Both signed.</li></ul>',
        '<h1>Filled in: an invented example</h1><p><em>An invented shop.</em></p>',
        '<h2>Now</h2><p>It rains.</p><h2>Then</h2><p>It shines.</p>',
      ].join(''),
    );
  });

  it('says what we add in the language of the playbook', async () => {
    const html = await readByOthers(await formDocument(page, optionsIn('de')));
    expect(html).toContain(`<h1>${wordsOf('de').blocks.example}</h1>`);
  });

  it('has the same bytes whenever it is made', async () => {
    const first = await formDocument(page, optionsIn('en-GB'));
    // The clock of an archive ticks every two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect(Buffer.compare(first, await formDocument(page, optionsIn('en-GB')))).toBe(0);
  });

  it('is not made of a page without a form', async () => {
    await expect(formDocument({ ...page, blocks: [] }, optionsIn('en-GB'))).rejects.toThrow(
      'templates/note/ has no form.',
    );
  });
});
