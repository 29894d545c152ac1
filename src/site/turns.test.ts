import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

/** Notes what happens in which order, and gives what ends each step. */
const scene = () => {
  const turns = new Turns();
  const seen: string[] = [];
  const answer = async (name: string): Promise<() => void> => {
    const done = await turns.answer();
    seen.push(`${name} begins`);
    return () => {
      seen.push(`${name} ends`);
      done();
    };
  };
  const update = (name: string) =>
    turns.update(async () => {
      seen.push(`${name} begins`);
      await soon();
      seen.push(`${name} ends`);
      return name;
    });
  return { seen, answer, update, turns };
};

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('Turns', () => {
  it('lets answers go on together', async () => {
    const { seen, answer } = scene();
    const [a, b] = await Promise.all([answer('a'), answer('b')]);
    b();
    a();
    expect(seen).toEqual(['a begins', 'b begins', 'b ends', 'a ends']);
  });

  it('begins an update once the answers under way are complete, and lets new ones wait for it', async () => {
    const { seen, answer, update } = scene();
    const a = await answer('a');
    const updated = update('update');
    const late = answer('b').then((done) => done());
    await soon();
    a();
    expect(await updated).toBe('update');
    await late;
    expect(seen).toEqual(['a begins', 'a ends', 'update begins', 'update ends', 'b begins', 'b ends']);
  });

  it('waits once only for an answer that never ends', async () => {
    const turns = new Turns(20);
    await turns.answer();
    await turns.update(soon);
    let isDone = false;
    const second = turns.update(() => {
      isDone = true;
      return Promise.resolve();
    });
    // Not one timer may run meanwhile.
    for (let step = 0; step < 50; step++) await Promise.resolve();
    expect(isDone).toBe(true);
    await second;
  });

  it('does one update after the other', async () => {
    const { seen, update } = scene();
    await Promise.all([update('a'), update('b'), update('c')]);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('gives the error of an update, and goes on', async () => {
    const { seen, answer, turns } = scene();
    const failed = turns.update(() => Promise.reject(new Error('unreadable')));
    const late = answer('a').then((done) => done());
    await expect(failed).rejects.toThrow('unreadable');
    await late;
    expect(seen).toEqual(['a begins', 'a ends']);
  });
});
