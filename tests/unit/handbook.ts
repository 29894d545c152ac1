import { collections } from '../../src/collections/index.ts';
import { planPages } from '../../src/core/import/pages/plan-pages.ts';
import type { PagesPlan } from '../../src/core/import/pages/plan-pages.ts';
import { takenIds } from '../../src/core/page-ids.ts';

/** What an import makes of a handbook: its pages by path, and its other files, into a playbook with these entries. */
export const pagesOf = (
  pages: Readonly<Record<string, string>>,
  files: readonly string[] = [],
  present: Readonly<Record<string, string>> = {},
): PagesPlan =>
  planPages({
    pages: Object.entries(pages).map(([path, text]) => ({ path, text })),
    files,
    present: new Map(Object.entries(present).map(([id, text]) => [id, { file: `content/${id}.mdx`, text }])),
    taken: takenIds(collections.get('pages')),
    shownPath: (path) => path,
  });
