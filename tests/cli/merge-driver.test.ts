import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../unit/temporary-folder.ts';
import { CLI, environment } from './run-process.ts';

const FILE = 'content/guides/backlog.mdx';

const BASE = `---
title: The backlog
summary: How the two of you keep one backlog.
aliases:
  - One list
---

The head of product orders the list. They meet on Monday.

## When it goes wrong

Nobody says what waits.
`;

/** A repository whose entries are merged by tandem, with one branch for each text. */
const repository = (texts: { mine: string; theirs: string }): string => {
  const root = temporaryFolder();
  const git = (...args: string[]) => runGit(root, ...args);
  git('init', '--quiet', '--initial-branch=mine');
  git('config', 'user.name', 'Tests');
  git('config', 'user.email', 'tests@example.org');
  git('config', 'merge.tandem.driver', `"${process.execPath}" "${CLI}" merge --write --path %P %A %O %B`);
  writeFiles(root, { '.gitattributes': '*.mdx merge=tandem\n', [FILE]: BASE });
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Begin');
  git('switch', '--quiet', '--create', 'theirs');
  writeFiles(root, { [FILE]: texts.theirs });
  git('commit', '--quiet', '--all', '--message', 'Theirs');
  git('switch', '--quiet', 'mine');
  writeFiles(root, { [FILE]: texts.mine });
  git('commit', '--quiet', '--all', '--message', 'Mine');
  return root;
};

const runGit = (root: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: root, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

describe('tandem as the merge driver of git', () => {
  it('merges what git itself could not: two changes in one line', () => {
    const root = repository({
      mine: BASE.replace('The head of product orders', 'The head of product alone orders'),
      theirs: BASE.replace('They meet on Monday.', 'They meet on Tuesday.'),
    });
    runGit(root, 'merge', '--quiet', '--no-edit', 'theirs');
    expect(readFileSync(join(root, FILE), 'utf8')).toBe(
      BASE.replace('The head of product orders', 'The head of product alone orders').replace('Monday', 'Tuesday'),
    );
    expect(runGit(root, 'status', '--porcelain')).toBe('');
  });

  it('leaves to a person what a person must decide, and the text as it was', () => {
    const mine = BASE.replace('They meet on Monday.', 'They meet on Friday.');
    const root = repository({ mine, theirs: BASE.replace('They meet on Monday.', 'They meet on Tuesday.') });
    expect(() => runGit(root, 'merge', '--quiet', '--no-edit', 'theirs')).toThrow();
    expect(runGit(root, 'status', '--porcelain')).toBe(`UU ${FILE}\n`);
    expect(readFileSync(join(root, FILE), 'utf8')).toBe(mine);
  });
});
