import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { signatureOf } from '../disk/signature.ts';
import { ContentFollower } from './follow-changes.ts';

/** Milliseconds in which it would have looked again. */
const A_WHILE = 500;

/** A follower of a folder with the file `a`, which counts its calls and does this in each. */
const follower = (work: (call: number, file: string) => Promise<void> | void = () => undefined) => {
  const folder = temporaryFolder({ a: '1' });
  const file = join(folder, 'a');
  let calls = 0;
  const made = new ContentFollower([folder], {
    known: signatureOf([folder]),
    changed: async () => work(++calls, file),
  });
  return { made, file, calls: () => calls };
};

it('is quiet while nothing changes', async () => {
  const { made, calls } = follower();
  made.look();
  await pause(A_WHILE);
  expect(calls()).toBe(0);
});

it('calls once for a change, however often it is told', async () => {
  const { made, file, calls } = follower();
  writeFileSync(file, '22');
  for (let times = 0; times < 5; times++) made.look();
  await pause(A_WHILE);
  expect(calls()).toBe(1);
});

it('calls where it is told that something else has changed', async () => {
  const { made, calls } = follower();
  made.lookAnew();
  await pause(A_WHILE);
  expect(calls()).toBe(1);
});

it('calls again for what was written, or came and went, during a call', async () => {
  const { made, file, calls } = follower((call, at) => {
    if (call === 1) writeFileSync(at, '333');
    if (call === 2) writeFileSync(`${at}.new`, '');
    if (call === 2) rmSync(`${at}.new`);
  });
  writeFileSync(file, '22');
  made.look();
  await vi.waitUntil(() => calls() >= 3, { timeout: 5_000 });
  await pause(A_WHILE);
  expect(calls()).toBe(3);
});

it('finds a second change that nobody tells it of', async () => {
  const { made, file, calls } = follower();
  writeFileSync(file, '22');
  made.look();
  await vi.waitUntil(() => calls() === 1);
  writeFileSync(file, '333');
  await vi.waitUntil(() => calls() === 2, { timeout: 5_000 });
});

it('prints what stops a call, and goes on with the next change', async () => {
  const printed = vi.spyOn(console, 'error').mockReturnValue();
  const { made, file, calls } = follower((call) => (call === 1 ? Promise.reject(new Error('no')) : undefined));
  writeFileSync(file, '22');
  made.look();
  await vi.waitUntil(() => calls() === 1);
  await pause(A_WHILE);
  writeFileSync(file, '333');
  made.look();
  await vi.waitUntil(() => calls() === 2);
  expect(printed.mock.calls).toEqual([[new Error('no')]]);
  printed.mockRestore();
});
