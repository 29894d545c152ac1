import { Collections } from '../core/collection.ts';
import type { PageCollection } from '../view/collection.ts';
import { situations } from './situations/index.ts';
import { plays } from './plays/index.ts';
import { templates } from './templates/index.ts';
import { decisions } from './decisions/index.ts';
import { tensions } from './tensions/index.ts';
import { signals } from './signals/index.ts';
import { checks } from './checks/index.ts';
import { roles } from './roles/index.ts';
import { comparisons } from './comparisons/index.ts';
import { jobs } from './jobs/index.ts';
import { guides } from './guides/index.ts';
import { faqs } from './faqs/index.ts';
import { glossary } from './glossary/index.ts';
import { cases } from './cases/index.ts';
import { examples } from './examples/index.ts';
import { pages } from './pages/index.ts';
import { sources } from './sources/index.ts';

/** The collections of this package by their names, in the order in which a playbook lists them. */
export const ours = {
  situations,
  plays,
  templates,
  decisions,
  tensions,
  signals,
  checks,
  roles,
  comparisons,
  jobs,
  guides,
  faqs,
  glossary,
  cases,
  examples,
  pages,
  sources,
} as const satisfies Readonly<Record<string, PageCollection>>;

/** The collections of a playbook that brings none of its own. */
export const collections = new Collections<PageCollection>(Object.values(ours));
