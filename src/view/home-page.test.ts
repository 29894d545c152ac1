import { describe, expect, it } from 'vitest';
import { entry, playbookOn, workingText } from '../../tests/unit/shelves.ts';
import { homePage } from './home-page.ts';

const ENTRIES = [entry('plays/talk'), entry('decisions/scope'), entry('faqs/why')];
const place = workingText(ENTRIES);
const home = (settings = '') => homePage(playbookOn([place], place, ENTRIES, settings));
const titles = (settings = '') => home(settings).doors.map(({ title }) => title);

describe('the front page', () => {
  it('has all its parts, in our order and words, where the settings say nothing', () => {
    expect(home()).toMatchObject({
      title: 'A small playbook.',
      lead: 'A playbook with little in it.',
      parts: ['finder', 'doors', 'picture', 'questions'],
      asked: 'Asked first',
    });
    expect(titles()).toEqual(['Sit down together', 'Who decides?', 'Understand']);
  });

  it('has the parts and the words that the settings give it', () => {
    const words = 'title: How we lead\n  lead: Both of us.\n  questions: People ask';
    expect(home(`home:\n  ${words}\n  parts: [questions, doors]\n`)).toMatchObject({
      title: 'How we lead',
      lead: 'Both of us.',
      description: 'A playbook with little in it.',
      parts: ['questions', 'doors'],
      asked: 'People ask',
    });
  });

  it('has the doors that the settings list, in that order', () => {
    const [first, ...rest] = home('home: { doors: [{ door: decide, title: Rights }, together] }\n').doors;
    expect(first).toMatchObject({ title: 'Rights', text: expect.stringContaining('final say') as string });
    expect(rest.map(({ title }) => title)).toEqual(['Sit down together']);
  });

  it('leaves out collections that are hidden', () => {
    const { doors, questions } = home('collections: { decisions: { hide: true }, faqs: { hide: true } }\n');
    expect(doors.map(({ title }) => title)).toEqual(['Sit down together']);
    expect(questions).toEqual([]);
  });
});
