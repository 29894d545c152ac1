import { describe, expect, it } from 'vitest';
import { calledBy, withCommandsTyped } from './typed-command.ts';

describe('the command line is called', () => {
  it.each([
    ['npm/11.6.2 node/v24.21.0 linux x64 workspaces/false', 'npx tandem'],
    ['pnpm/10.20.0 npm/? node/v24.21.0 linux x64', 'pnpm tandem'],
    ['yarn/4.10.3 npm/? node/v24.21.0 linux x64', 'yarn tandem'],
    ['bun/1.3.0', 'npx tandem'],
    // Called by its path, or by a program that is no package manager.
    ['', 'npx tandem'],
    [undefined, 'npx tandem'],
  ])('by %s with %s', (agent, typed) => {
    expect(calledBy(agent, { isSource: false })).toBe(typed);
  });

  it('by its script where it is not installed', () => {
    expect(calledBy('pnpm/10.20.0', { isSource: true })).toBe('npm run tandem --');
  });
});

describe('a text with its commands typed', () => {
  it.each([
    ['decide it: tandem resolve faqs/a --part 1 --mine', 'decide it: pnpm tandem resolve faqs/a --part 1 --mine'],
    ['release one with `tandem release`', 'release one with `pnpm tandem release`'],
    ['tandem check finds it; tandem --help lists all', 'pnpm tandem check finds it; pnpm tandem --help lists all'],
    // Said already, or no command.
    ['npx tandem check', 'npx tandem check'],
    ['npm run tandem -- check', 'npm run tandem -- check'],
    ['tandem: which verb?', 'tandem: which verb?'],
    ['a tandem checks nothing, tandem-playbook neither', 'a tandem checks nothing, tandem-playbook neither'],
    ['.tandem/composed, my-tandem check', '.tandem/composed, my-tandem check'],
  ])('makes of %s', (text, typed) => {
    expect(withCommandsTyped(text, 'pnpm tandem')).toBe(typed);
    expect(withCommandsTyped(typed, 'pnpm tandem')).toBe(typed);
  });
});
