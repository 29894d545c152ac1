import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenSearch } from '../../scripts/open-search.mjs';
import { situations } from '../../src/collections/situations/index.ts';
import { entriesOf } from '../unit/content/playbook.ts';
import { openProjectSearch } from './open-project-search.ts';

/** What people say of their trouble; no entry has it among its names. */
const SAID = {
  'a-date-was-promised-without-us': [
    'our chief executive told a client we would be live in May',
    'the board heard a deadline we cannot keep',
  ],
  'new-counterpart': [
    'I start on Monday with a head of engineering I have never met',
    'the head of product was replaced last week',
  ],
  'blame-after-an-incident': [
    'after the outage everyone points fingers at the other side',
    'the retrospective became a witch hunt',
  ],
  'the-share-is-borrowed': [
    'we agreed twenty percent for technical work and it never happens',
    'the hours for maintenance always go to features',
  ],
  'one-of-us-becomes-both': [
    'I have to run product and engineering both from now on',
    'my counterpart left and I inherit their teams',
  ],
  'the-plan-fell-apart': [
    'half the quarter is gone and the plan is worthless',
    'priorities changed mid quarter and everything slipped',
  ],
  'sales-goes-straight-to-engineers': [
    'account managers message engineers behind our back',
    'a salesman rings my programmers directly',
  ],
  'nobody-owns-the-ai-plan': [
    'the board wants an AI plan and neither of us owns it',
    'three teams are trying AI and nobody coordinates',
  ],
  'estimates-are-refused': ['the team will not give estimates', 'engineering refuses to say how long it takes'],
  'the-rewrite-never-ends': [
    'we have been rewriting the system for two years',
    'the migration is always three months from done',
  ],
  'the-platform-has-no-product': [
    'our platform team has no product manager',
    'nobody tells the infrastructure team what to build',
  ],
  'we-sit-in-two-offices': ['we all work from home and misunderstand each other', 'remote team time zones'],
  'overruled-from-above': ['the CEO overturned our decision', 'our boss keeps changing what we agreed'],
  'customers-find-our-faults': [
    'our users report bugs before we notice them',
    'big customer threatens to leave',
    'quality keeps getting worse with each release',
  ],
  'only-one-person-knows': [
    'the engineer who built billing resigned',
    'our best programmer wants to leave',
    'nobody else can change this part of the system',
  ],
  'two-lists-for-one-team': [
    'we get different priorities from two managers',
    'one team shared by two product managers',
  ],
  'a-risk-turns-up-late': ['a vulnerability turned up two days before launch', 'the lawyers stopped our release'],
  'nobody-uses-what-we-built': ['the new feature has hardly any users', 'we built something nobody wants'],
  'two-companies-became-one': [
    'we acquired a competitor and have two products now',
    'since the merger we have two roadmaps',
    'after the merger there are two teams for everything',
  ],
  'headcount-was-cut': [
    'we lost a third of our engineers',
    'half my engineers were laid off',
    'several developers were let go',
    'how to go on after redundancies',
  ],
};
const SHOWN_BY_SEARCH = 3;
/** How many situations the field on the front page shows. */
const SHOWN_BY_FINDER = 4;

const all = entriesOf(situations);
let opened: OpenSearch;
beforeAll(async () => {
  opened = await openProjectSearch();
});
afterAll(() => opened.close());

describe.for(Object.entries(SAID))('whoever is in the situation %s', ([slug, sentences]) => {
  it.for(sentences)('and says “%s” is shown something to do about it', async (sentence) => {
    const { hits } = await opened.search(sentence);
    const found = hits.map(({ record }) => record);
    const ofKind = found.filter(({ collection }) => collection === situations.name);
    const shown = [...ofKind.slice(0, SHOWN_BY_FINDER), ...found.slice(0, SHOWN_BY_SEARCH)].map(({ id: each }) => each);
    const { id, data } = all.find((situation) => situation.id === `situations/${slug}`) ?? {};
    const helpful = new Set([id, ...(data?.plays ?? []), ...(data?.templates ?? [])]);
    expect(shown.filter((entry) => helpful.has(entry))).not.toEqual([]);
  });
});
