import { describe, expect, it } from 'vitest';
import { germanTools } from '../words/de/tools.ts';
import { englishTools } from '../words/en/tools.ts';
import { behavioursAsMarkdown, doubtOf, withBehaviour } from './behaviours.ts';
import { filledParts, formsAsMarkdown, progressOf } from './form-words.ts';
import { withoutForm } from './edit-forms.ts';
import { withPart, withReview } from './edit-session.ts';
import { newSession } from './session.ts';
import type { Behaviour } from './session.ts';

const words = englishTools.agreement;
const EMPTY = newSession({ playbook: 'Tandem', edition: '' });
const behaviour = (text: string, fields: Partial<Behaviour> = {}): Behaviour => ({ text, owner: 'both', ...fields });
const FORM = {
  id: 'templates/page',
  title: 'A page',
  parts: [
    { title: 'When we meet', ask: 'Which day?', lines: 2, example: 'Tuesdays.' },
    { title: 'How we part', ask: 'How?', lines: 2, example: 'Friends.' },
  ],
};

describe('a behaviour', () => {
  it.each([
    ['We respect each other', /^“respect” can be neither kept nor broken/],
    ['We share bad news more often', /^How would you know that it was not “more”/],
  ])('that nobody could notice is asked about: %s', (text, doubt) => {
    expect(doubtOf(behaviour(text), words)).toMatch(doubt);
  });

  it('that can be noticed is not', () => {
    expect(
      doubtOf(behaviour('A date that a customer asks for reaches the other by phone on the day'), words),
    ).toBeUndefined();
    expect(doubtOf(behaviour('Bad news by phone', { isNoticeable: true }), words)).toBeUndefined();
  });

  it.each([
    ['Open points stand in the minutes by Friday; the door is open on Mondays', words],
    ['Offene Punkte stehen am Freitag im Protokoll; montags ist die Tür offen', germanTools.agreement],
  ])('is not doubted for a thing that is open: %s', (text, say) => {
    expect(doubtOf(behaviour(text), say)).toBeUndefined();
  });

  it('is asked about where the two say that nobody would notice it', () => {
    expect(doubtOf(behaviour('Bad news by phone', { isNoticeable: false }), words)).toBe(
      'Say who does what, and when, so that both of you would notice its absence.',
    );
  });

  it.each([
    ['Wir gehen wertschätzend miteinander um', /^„wertschätzend“ lässt sich/],
    ['Wir reden öfter', /nicht „öfter“ war/],
    ['Offenheit unter uns', /^„Offenheit“ lässt sich/],
  ])('is doubted in German for German words: %s', (text, doubt) => {
    expect(doubtOf(behaviour(text), germanTools.agreement)).toMatch(doubt);
  });

  it('is not doubted for a word within a longer one, nor where a language has no list', () => {
    expect(doubtOf(behaviour('Mehrere Kunden, Bad Immerath'), germanTools.agreement)).toBeUndefined();
    expect(doubtOf(behaviour('More trust'), { ...words, virtues: '', measures: '' })).toBeUndefined();
  });

  it('is added, changed and taken away', () => {
    const one = withBehaviour(EMPTY, 0, behaviour('One'));
    const two = withBehaviour(one, 1, behaviour('Two'));
    expect(withBehaviour(two, 0, behaviour('Other')).behaviours).toEqual([behaviour('Other'), behaviour('Two')]);
    expect(withBehaviour(two, 0, undefined).behaviours).toEqual([behaviour('Two')]);
  });

  it('is a line of Markdown, with whose it is and whether it can be noticed', () => {
    expect(behavioursAsMarkdown([behaviour('*Call*', { isNoticeable: true }), behaviour('')], englishTools)).toBe(
      '- \\*Call\\* (Both of us; noticed within two weeks: yes)',
    );
  });
});

describe('a form', () => {
  const written = withPart(EMPTY, { form: FORM.id, part: 'When we meet', text: 'Tuesdays\n# at nine' });

  it('says how far it is', () => {
    expect([EMPTY, written].map((session) => progressOf(filledParts(FORM, session), englishTools.form))).toEqual([
      'Nothing is written yet.',
      '1 of 2 parts are written.',
    ]);
  });

  it('is Markdown, in which nothing that was typed is markup', () => {
    const session = withBehaviour(written, 0, behaviour('Call'));
    const forms = [FORM];
    expect(
      formsAsMarkdown({ title: 'A page', forms, session, review: '1 May 2027', from: 'Tandem' }, englishTools),
    ).toBe(
      '# A page\n\n## When we meet\n\nTuesdays  \n\\# at nine\n\n## What we will do\n\n- Call (Both of us)\n\n**We look again on:** 1 May 2027\n\nTandem\n',
    );
  });

  it('can be cleared without anything else', () => {
    const kept = withReview(EMPTY, 'alignment-check', '2027-01-01');
    expect(
      withoutForm(
        withReview(withPart(kept, { form: FORM.id, part: 'x', text: 'y' }), 'tool', '2027-01-02'),
        FORM.id,
        'tool',
      ),
    ).toEqual(kept);
  });
});
