import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntrySource } from '../../src/core/parse-entry.ts';
import { composeEntry } from '../../src/core/overlay/compose-entry.ts';
import { overlayOf } from '../../src/core/overlay/follow-editions.ts';
import { asTarget, contextOf, entriesById, planUpgrade } from '../../src/core/plan.ts';
import type { UpgradeInput, UpgradePlan } from '../../src/core/plan.ts';
import { EntryDocument, textOfSection } from '../../src/core/document/entry-document.ts';
import type { EntryStep } from '../../src/core/upgrade/plan-entry.ts';
import { takeUpstream } from '../../src/core/upgrade/settle-parts.ts';
import { readWaiting } from '../../src/core/upgrade/waiting.ts';
import { RUNS } from '../unit/thoroughness.ts';
import { collections } from '../../src/collections/index.ts';

const IDS = ['guides/a', 'guides/b'] as const;

/** What an edition may say in one place; the words of the organisation are none of these. */
const sentence = fc.constantFrom('Plan it.', 'Price it first.', 'Ask the {product.leader}.', 'Wait a week.', 'Go.');
const items = fc.uniqueArray(fc.constantFrom('One', 'Two', 'Three', 'Four'), { minLength: 1, maxLength: 4 });
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((texts) => texts.join(' '));
const section = fc.record({ id: fc.constantFrom('first', 'second', 'third'), text: paragraph });
const guide = fc.record({
  title: fc.constantFrom('A guide', 'The guide'),
  summary: paragraph,
  checklist: items,
  keyMessage: fc.option(sentence, { nil: undefined }),
  intro: paragraph,
  sections: fc.uniqueArray(section, { selector: ({ id }) => id, maxLength: 3 }),
});

interface Guide {
  title: string;
  summary: string;
  checklist: string[];
  keyMessage: string | undefined;
  intro: string;
  sections: { id: string; text: string }[];
}

const bodyOf = ({ intro, sections }: Pick<Guide, 'intro' | 'sections'>): string =>
  [intro, ...sections.map(({ id, text }) => `## The ${id} [#${id}]\n\n${text}`)].filter(Boolean).join('\n\n');
const asText = (entry: Guide, keys: string[] = []): string =>
  [
    '---',
    ...keys,
    `title: ${entry.title}`,
    `summary: ${entry.summary}`,
    `checklist: ${JSON.stringify(entry.checklist)}`,
    'pitfalls: [Two]',
    ...(entry.keyMessage === undefined ? [] : [`keyMessage: ${entry.keyMessage}`]),
    '---',
    '',
    bodyOf(entry),
    '',
  ].join('\n');

/** A word of the organisation alone, which has to be found again. */
const own = fc.integer({ min: 0, max: 9 }).map((number) => `OWN${number}`);
const patch = fc.record({
  lines: fc.uniqueArray(
    fc.oneof(
      own.map((word) => `title: ${word}`),
      own.map((word) => `summary: Plan it. ${word}.`),
      own.map((word) => `checklist: [One, ${word}]`),
      own.map((word) => `checklist: { append: [${word}], remove: [Two] }`),
      fc.constantFrom(
        'keyMessage: null',
        'aliases: [OWN1]',
        'sections: { first: hide }',
        'sections: { second: { before: first } }',
      ),
    ),
    { selector: (line) => line.split(':', 1)[0], maxLength: 3 },
  ),
  sections: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('first', 'second', 'third', 'ours'),
      text: fc.tuple(own, paragraph).map((words) => words.join(' ')),
    }),
    { selector: ({ id }) => id, maxLength: 2 },
  ),
});
const overlay = fc.oneof(
  patch.map(({ lines, sections }) => () => {
    const body = bodyOf({ intro: '', sections });
    return `---\noverlay: patch\nbasedOn: "1.0" # ours\n${lines.map((line) => `${line}\n`).join('')}---\n${body && `\n${body}\n`}`;
  }),
  fc.record({ word: own, checklist: items, intro: paragraph }).map(
    ({ word, ...changed }) =>
      (base: Guide) =>
        asText({ ...base, ...changed, title: word }, ['overlay: replace', 'basedOn: "1.0" # ours']),
  ),
  fc.constant(() => '---\noverlay: hide\nbasedOn: "1.0" # ours\n---\n'),
);

/** An organisation with up to two overlays, on an edition that has another after it. */
const situation = fc
  .array(
    fc.record({
      old: guide,
      changed: fc.option(guide, { nil: undefined }),
      isGone: fc.integer({ max: 9, min: 0 }),
      overlay,
    }),
    {
      minLength: 1,
      maxLength: IDS.length,
    },
  )
  .map((entries) => {
    const source = (folder: string, index: number, text: string): EntrySource => {
      const id = IDS[index] ?? 'guides/a';
      return { id, file: `${folder}/${id}.mdx`, text };
    };
    const old = entries.map((entry, index) => source('editions/1.0', index, asText(entry.old)));
    const now = entries.flatMap(({ old: before, changed, isGone }, index) =>
      isGone === 0 ? [] : [source('editions/1.1', index, asText(changed ?? before))],
    );
    const content = entries.map(({ old: before, overlay: write }, index) => source('content', index, write(before)));
    return { old, now, content };
  });
type Situation = typeof situation extends fc.Arbitrary<infer Value> ? Value : never;

const inputOf = ({ old, now, content }: Situation): UpgradeInput => ({
  collections,
  content,
  from: { version: '1.0', entries: entriesById(old) },
  target: asTarget('1.1', now),
  editions: new Map([
    ['1.0', entriesById(old)],
    ['1.1', entriesById(now)],
  ]),
  problemsOf: () => [],
});

/** The entries of `content/` after a plan. */
const applied = (content: readonly EntrySource[], { steps }: UpgradePlan): EntrySource[] => {
  const writes = new Map(steps.flatMap((step) => step.writes).map(({ file, text }) => [file, text]));
  return content.flatMap((source) => {
    if (!writes.has(source.file)) return [source];
    const text = writes.get(source.file);
    return text === undefined ? [] : [{ ...source, text }];
  });
};

/** Whether a patch could be applied to the entry that it was written for. */
const fits = ({ old, content, id }: Pick<Situation, 'old' | 'content'> & { id: string }): boolean => {
  const [base, source] = [old, content].map((entries) => entries.find((entry) => entry.id === id));
  const read = source && overlayOf(source, '1.0');
  if (!base || !read) return false;
  return composeEntry(base, { overlay: read, collections, hidden: new Set(), edition: '1.0' }).problems.length === 0;
};

const entryIn = ({ writes }: EntryStep) => writes.find(({ file }) => file.endsWith('.mdx'));

const wordsOf = (text: string): string[] => text.match(/OWN\d/g) ?? [];

/** An entry that refers to others, of which an organisation took some away and upstream gave some another name. */
const references = fc
  .record({
    related: fc.shuffledSubarray(['guides/b', 'guides/c', 'guides/d', 'guides/e'], { minLength: 1 }),
    removed: fc.subarray(['guides/b', 'guides/c', 'guides/d', 'guides/e'], { minLength: 1 }),
    renamed: fc.subarray(['guides/b', 'guides/c', 'guides/d', 'guides/e']),
    added: fc.constantFrom([], ['guides/x']),
    isPatch: fc.boolean(),
  })
  .filter(({ related, removed }) => removed.some((id) => related.includes(id)));
type References = typeof references extends fc.Arbitrary<infer Value> ? Value : never;

const referring = ({ related, removed, renamed, added, isPatch }: References): Situation & { gone: string[] } => {
  const idNow = (id: string) => (renamed.includes(id) ? `${id}-now` : id);
  const text = (keys: string[], ids: readonly string[]) =>
    ['---', ...keys, 'title: A guide', `related: ${JSON.stringify(ids)}`, '---', '', 'Plan it.', ''].join('\n');
  const entry = (folder: string, id: string, written: string) => ({ id, file: `${folder}/${id}.mdx`, text: written });
  const gone = removed.filter((id) => related.includes(id));
  const others = [...related, ...added];
  const patch = `---\noverlay: patch\nbasedOn: "1.0"\nrelated: { remove: ${JSON.stringify(gone)} }\n---\n`;
  const kept = related.filter((id) => !gone.includes(id));
  const replacement = text(['overlay: replace', 'basedOn: "1.0"'], kept);
  return {
    old: [
      entry('editions/1.0', 'guides/a', text([], related)),
      ...others.map((id) => entry('editions/1.0', id, text([], ['guides/a']))),
    ],
    now: [
      entry('editions/1.1', 'guides/a', text([], [...added, ...related.map(idNow)])),
      ...others.map((id) =>
        entry('editions/1.1', idNow(id), text(idNow(id) === id ? [] : [`formerly: [${id}]`], ['guides/a'])),
      ),
    ],
    content: [entry('content', 'guides/a', isPatch ? patch : replacement)],
    gone: gone.map(idNow),
  };
};

describe('an upgrade of any overlays', () => {
  it('brings no reference back that was taken away, whatever its entry is called now', () => {
    fc.assert(
      fc.property(references, (found) => {
        const { gone, ...input } = referring(found);
        const plan = planUpgrade(inputOf(input));
        expect(plan.steps.map(({ conflicts }) => conflicts)).toEqual([[]]);
        const [source] = applied(input.content, plan);
        const [theirs] = input.now;
        const read = source && overlayOf(source, '1.1');
        if (!read || !theirs) throw new Error('The overlay cannot be read.');
        const on = { overlay: read, collections, hidden: new Set<string>(), edition: '1.1' };
        const { source: composed, problems } = composeEntry(theirs, on);
        expect(problems).toEqual([]);
        const { related: now = [] } = EntryDocument.of(composed).data as { related?: string[] };
        const before = EntryDocument.of(theirs).data as { related: string[] };
        expect(now.toSorted()).toEqual(before.related.filter((id) => !gone.includes(id)).toSorted());
      }),
      RUNS,
    );
  });

  it('made twice is the same as made once', () => {
    fc.assert(
      fc.property(situation, (found) => {
        const first = planUpgrade(inputOf(found));
        const once = applied(found.content, first);
        const second = planUpgrade(inputOf({ ...found, content: once }));
        expect(applied(once, second)).toEqual(once);
        expect(second.steps).toEqual(first.steps.filter(({ waits }) => waits === 'entry'));
      }),
      RUNS,
    );
  });

  it('does not depend on the order of files', () => {
    fc.assert(
      fc.property(situation, (found) => {
        const { content, old, now } = found;
        const turned = { content: content.toReversed(), old: old.toReversed(), now: now.toReversed() };
        expect(planUpgrade(inputOf(turned))).toEqual(planUpgrade(inputOf(found)));
      }),
      RUNS,
    );
  });

  it('loses nothing of mine, and leaves what waits byte for byte', () => {
    fc.assert(
      fc.property(situation, (found) => {
        const { steps } = planUpgrade(inputOf(found));
        for (const step of steps) {
          const before = found.content.find(({ id }) => id === step.id)?.text ?? '';
          const write = entryIn(step);
          if (step.waits === 'entry') expect(step.writes).toEqual([]);
          else if (write?.text !== undefined) {
            expect(wordsOf(write.text).sort()).toEqual(wordsOf(before).sort());
            expect(write.text).toContain('basedOn: "1.1" # ours\n');
          } else expect(step.overlay).toBe('hide');
        }
      }),
      RUNS,
    );
  });

  it('gives way to upstream in the parts that are decided so, one by one, and in no other', () => {
    let count = 0;
    fc.assert(
      fc.property(situation, fc.infiniteStream(fc.boolean()), (found, coins) => {
        const input = inputOf(found);
        for (const step of planUpgrade(input).steps.filter(({ waits }) => waits === 'parts')) {
          const write = entryIn(step);
          const [{ text: kept = '' } = { text: '' }] = step.writes;
          const read = readWaiting(kept, '');
          if (!('waiting' in read) || write?.text === undefined) throw new Error('Nothing is kept.');
          const [upgrade] = read.waiting.upgrades;
          if (!upgrade) throw new Error('Nothing waits.');
          count += 1;
          const given = upgrade.parts.filter(() => coins.next().value);
          let text: string | undefined = write.text;
          for (const { place } of given) {
            if (text === undefined) break;
            const source = { id: step.id, file: step.file, text };
            const taken = takeUpstream(source, { upgrade, places: new Set([place]), context: contextOf(input) });
            expect(taken, place).toBeDefined();
            text = taken?.text;
          }
          const told = given.map(({ mine }) => mine ?? '').join(' ');
          const lost = wordsOf(write.text).filter((word) => !wordsOf(text ?? '').includes(word));
          for (const word of lost) expect(told).toContain(word);
        }
      }),
      RUNS,
    );
    expect(count).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('leaves a patch that can be applied, and all else as upstream has it', () => {
    fc.assert(
      fc.property(situation, ({ old, now, content }) => {
        const { steps } = planUpgrade(inputOf({ old, now, content }));
        for (const step of steps) {
          const { id, overlay: kind } = step;
          const write = entryIn(step);
          const theirs = now.find((entry) => entry.id === id);
          if (kind !== 'patch' || write?.text === undefined || !theirs || !fits({ old, content, id })) continue;
          const merged = overlayOf({ id, file: write.file, text: write.text }, '1.1');
          if (!merged) throw new Error('The patch cannot be read.');
          const { source, problems } = composeEntry(theirs, {
            overlay: merged,
            collections,
            hidden: new Set(),
            edition: '1.1',
          });
          expect(problems).toEqual([]);
          const [data, was] = [EntryDocument.of(source).data, EntryDocument.of(theirs).data];
          const touched = new Set(merged.fields.fields.keys());
          for (const key of Object.keys(was)) if (!touched.has(key)) expect(data[key]).toEqual(was[key]);
          const mine = new Set(EntryDocument.of(merged.source).sections.map((part) => part.id));
          const texts = new Map(EntryDocument.of(source).sections.map((part) => [part.id, textOfSection(part)]));
          for (const part of EntryDocument.of(theirs).sections) {
            if (part.id === '' || mine.has(part.id) || merged.placements[part.id] === 'hide') continue;
            expect(texts.get(part.id)).toBe(textOfSection(part));
          }
        }
      }),
      RUNS,
    );
  });
});
