import { describe, expect, it } from 'vitest';
import { guide } from '../../../tests/unit/entries.ts';
import { applyOverlays } from './apply-overlays.ts';
import { describeOverlay } from './read-overlay.ts';
import { startOverlay } from './start-overlay.ts';
import { collections } from '../../collections/index.ts';

const base = { ...guide('Intro.\n\n## One\n\nText.\n\n## Two [#second]\n'), file: 'editions/1.0/guides/case.mdx' };
const start = (kind: 'patch' | 'replace' | 'hide', from = base) => ({
  id: from.id,
  file: 'content/guides/case.mdx',
  text: startOverlay({ kind, base: from, edition: '1.0', terms: ['product.leader', 'engineer'] }),
});
const applied = (kind: 'patch' | 'replace' | 'hide', from = base) =>
  applyOverlays({ collections, base: [from], content: [start(kind, from)], edition: '1.0' });

describe('a new overlay entry', () => {
  it('that patches shows what can be changed, and changes nothing yet', () => {
    expect(start('patch').text).toBe(`---
overlay: patch
basedOn: "1.0"
# Take the # away in front of what you change, from all lines of a field; what stays behind a # stays as it is in the base.
# Terms: {product.leader}, {engineer}
# title: A guide
# summary: What it is for.
# keyMessage: One thing.
# checklist: [One]
# pitfalls: [Two]
# Below the second ---, a section "## Heading [#id]" takes the place of the one with its id; others are added.
# Sections: one, second
# sections:
#   one: hide
#   second: hide
---
`);
    const { sources, problems } = applied('patch');
    expect(problems).toEqual([]);
    expect(sources.map(({ text }) => text)).toEqual([base.text]);
  });

  it.each(['\n', '\r\n'])('that replaces is the base with two keys more, in its own line endings (%j)', (end) => {
    const from = { ...base, text: `\uFEFF${base.text.replaceAll('\n', end)}` };
    expect(start('replace', from).text).toBe(
      from.text.replace(`---${end}`, `---${end}overlay: replace${end}basedOn: "1.0"${end}`),
    );
    expect(applied('replace', from).sources.map(({ text }) => text)).toEqual([from.text]);
  });

  it('that hides has room for the reason', () => {
    expect(start('hide').text).toBe(`---
overlay: hide
basedOn: "1.0"
# reason: Why your organisation does without this entry.
---
`);
    expect(applied('hide')).toMatchObject({ sources: [], problems: [] });
  });

  it.each(['patch', 'replace', 'hide'] as const)('says by itself that it is to %s', (overlay) => {
    expect(describeOverlay(start(overlay))).toEqual({ overlay, basedOn: '1.0' });
  });
});

describe('describeOverlay', () => {
  it.each([
    ['title: An entry'],
    ['overlay: patch'],
    ['overlay: pach\nbasedOn: "1.0"'],
    ['overlay: patch\nbasedOn: 1.0'],
    ['overlay: patch\nbasedOn: "1.0'],
    ['overlay: &a patch\nbasedOn: "1.0"'],
    ['overlay: patch\nbasedOn: "1.0"\n__proto__: { overlay: hide }'],
  ])('gives nothing for an entry that has %j', (fields) => {
    expect(
      describeOverlay({ id: 'guides/a', file: 'content/guides/a.mdx', text: `---\n${fields}\n---\n` }),
    ).toBeUndefined();
  });
});
