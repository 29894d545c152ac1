import { describe, expect, it } from 'vitest';
import { sources } from '../../../src/collections/sources/index.ts';
import { entries, entriesOf } from './playbook.ts';
import { proseOf } from './prose.ts';

const RUN = 10;
const MOST_NAMING_ONE_SOURCE = 1 / 5;

describe('the wording of the playbook', () => {
  it('says nothing twice in the same ten words', () => {
    const said = new Map<string, string[]>();
    for (const entry of entries)
      for (const run of runsOf(proseOf(entry))) said.set(run, [...(said.get(run) ?? []), entry.id]);
    expect([...said].filter(([, ids]) => ids.length > 1).map(([run, ids]) => `${ids.join(', ')}: ${run}`)).toEqual([]);
  });

  it('names each source in the text of a fifth of the entries at most, since every page lists what it rests on', () => {
    const texts = entries
      .filter(({ collection }) => collection !== sources.name)
      .map((entry) => proseOf(entry, { without: ['sources'] }).join('\n'));
    const crowded = [...new Set(entriesOf(sources).map(({ data }) => data.publisher))].filter(
      (publisher) => texts.filter((text) => text.includes(publisher)).length > entries.length * MOST_NAMING_ONE_SOURCE,
    );
    expect(crowded).toEqual([]);
  });
});

/** Every run of ten words within a sentence. */
const runsOf = (texts: readonly string[]): string[] =>
  texts
    .flatMap((text) => text.split(/[.?!]/))
    .map((sentence) => sentence.toLowerCase().match(/[\p{L}\d]+(?:['’]\p{L}+)*/gu) ?? [])
    .flatMap((words) => words.slice(RUN - 1).map((_, start) => words.slice(start, start + RUN).join(' ')));
