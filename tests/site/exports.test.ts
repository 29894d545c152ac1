import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { headersFor, readHeaders } from '../../scripts/read-headers.mjs';
import { BASE, COLLECTION_IDS, ENTRY_IDS, FILES, HOME, placeOf, readDist } from './dist.ts';
import { frontmatterOf } from './playbooks-on-disk.ts';
import { collections } from '../../src/collections/index.ts';

const MARKDOWN = FILES.filter((file) => file.endsWith('.md'));

/** Markdown without its code, where anything may stand. */
const withoutCode = (text: string): string => text.replace(/^(```|~~~)[^]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');

/** What `pattern` finds in each page's Markdown, after the name of its file. */
const findInMarkdown = (pattern: RegExp): string[] =>
  MARKDOWN.flatMap((file) => [...withoutCode(readDist(file)).matchAll(pattern)].map(([found]) => `${file}: ${found}`));

describe('a page as Markdown', () => {
  it('begins with its title, as the one heading of level 1', () => {
    const titles = MARKDOWN.map((file) => withoutCode(readDist(file)).match(/^# .+$/gm)?.length);
    expect(titles).toEqual(MARKDOWN.map(() => 1));
    expect(MARKDOWN.filter((file) => !/^# \S/.test(readDist(file)))).toEqual([]);
    // Terms and quotation marks are printed as something else.
    const written = ENTRY_IDS.map((id) => {
      const { question = '', title = question } = frontmatterOf('content', id);
      return { id, title };
    }).filter(({ title }) => !/[{'"]/.test(title));
    expect(written.map(({ id }) => readDist(`${id}.md`).split('\n')[0])).toEqual(
      written.map(({ title }) => `# ${title}`),
    );
  });

  it('skips no level of heading', () => {
    const skips = MARKDOWN.filter((file) => {
      const levels = [...withoutCode(readDist(file)).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
      return levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
    });
    expect(skips).toEqual([]);
  });

  it('has whole addresses only', () => {
    expect(findInMarkdown(/\]\((?!https?:\/\/|mailto:)[^)]*\)?/g)).toEqual([]);
  });

  it('links to pages that are there', () => {
    const pages = new Set(FILES.map((file) => HOME + file.replace(/(^|\/)index\.html$/, '$1')));
    const links = findInMarkdown(/\]\([^)]*\)/g).map((found) => found.replace(/^(.*?): \]\(([^)#]*).*$/, '$1: $2'));
    expect(links.filter((link) => link.includes(HOME) && !pages.has(link.replace(/^.*?: /, '')))).toEqual([]);
    expect(links.filter((link) => link.includes(HOME)).length).toBeGreaterThan(ENTRY_IDS.length);
  });

  it('has no mark or tag that only the generator understands', () => {
    expect(findInMarkdown(/\[#[\w-]+\]|<\/?[A-Za-z][^>\n]*>?|\{[\w.|]+\}/g)).toEqual([]);
  });

  it('is beside a Word document where it is a form, and where it leads to one', () => {
    const documents = FILES.filter((file) => file.endsWith('.docx'));
    const forms = FILES.filter((file) => /(?:^|\/)templates\/[^/]+\/index\.html$/.test(file));
    expect(documents.toSorted()).toEqual(forms.map((file) => file.replace('/index.html', '.docx')).toSorted());
    expect(forms.length).toBeGreaterThan(20);
    const leading = forms.filter((file) =>
      readDist(file).includes(`href="${BASE}${file.replace('/index.html', '.docx')}"`),
    );
    expect(leading).toEqual(forms);
  });

  it('says where it is from', () => {
    expect(
      MARKDOWN.filter((file) => !readDist(file).endsWith(`\n\nSource: ${HOME}${file.replace(/\.md$/, '/')}\n`)),
    ).toEqual([]);
  });
});

describe('llms.txt', () => {
  it('lists every entry, by the address of its Markdown, once', () => {
    const listed = [...readDist('llms.txt').matchAll(/^- \[.+\]\((.+)\): .+$/gm)].map(([, address = '']) => address);
    // A tool is no text to read, and has its page alone.
    expect(listed.filter((address) => !address.startsWith(`${HOME}tools/`)).sort()).toEqual(
      ENTRY_IDS.map((id) => `${HOME}${id}.md`).sort(),
    );
  });

  it('begins with the name, and says under it what the playbook is', () => {
    expect(readDist('llms.txt')).toMatch(/^# \S.*\n\n> \S.*\n\n## /);
  });
});

describe('llms-full.txt', () => {
  it('holds the Markdown of every entry, whole', () => {
    const text = readDist('llms-full.txt');
    const atRoot = MARKDOWN.filter((file) => placeOf(file).edition === undefined);
    expect(atRoot.filter((file) => !text.includes(readDist(file)))).toEqual([]);
  });
});

describe('the data', () => {
  it.for(COLLECTION_IDS)('of %s is what its JSON Schema says, with the id of each entry', (collection) => {
    const entries = JSON.parse(readDist(`api/latest/${collection}.json`)) as Record<string, unknown>[];
    const schema = z.fromJSONSchema(
      JSON.parse(readDist(`schemas/${collection}.json`)) as Parameters<typeof z.fromJSONSchema>[0],
    );
    const problems = entries.flatMap((entry) => {
      const { error } = schema.safeParse(entry);
      return error ? [`${String(entry.id)}: ${z.prettifyError(error)}`] : [];
    });
    expect(problems).toEqual([]);
    const ids = ENTRY_IDS.filter((id) => id.startsWith(`${collection}/`));
    expect(entries.map(({ id }) => id).sort()).toEqual(ids.toSorted());
  });

  it('has a JSON Schema for each collection that refuses unknown fields', () => {
    const schemas = collections.names.map(
      (name) => JSON.parse(readDist(`schemas/${name}.json`)) as Record<string, unknown>,
    );
    expect(schemas.map(({ $schema, type, additionalProperties }) => ({ $schema, type, additionalProperties }))).toEqual(
      collections.names.map(() => ({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        type: 'object',
        additionalProperties: false,
      })),
    );
  });
});

describe('what servers and crawlers read', () => {
  it('lets everybody read everything, in robots.txt', () => {
    expect(readDist('robots.txt')).toBe(`User-agent: *\nAllow: /\n\nSitemap: ${HOME}sitemap-index.xml\n`);
  });

  it('sends protective headers with every page, and keeps only what never changes under its name', () => {
    const rules = readHeaders(readDist('_headers'));
    const headersOf = (path: string) => Object.fromEntries(headersFor(rules, BASE + path));
    const everywhere = {
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
      'Cross-Origin-Opener-Policy': 'same-origin',
    };
    expect(headersOf('faqs/difference/')).toEqual(everywhere);
    expect(headersOf('_astro/a.css')).toEqual({
      ...everywhere,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
  });

  it('names each file that is kept for ever after what it holds', () => {
    expect(FILES.filter((file) => file.startsWith('_astro/') && !/\.[\w-]{8}\.\w+$/.test(file))).toEqual([]);
  });
});
