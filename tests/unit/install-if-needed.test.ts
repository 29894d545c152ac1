import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/install-if-needed.mjs';

const ROOT = { '': { version: '0.1.0' } };
const ONE = { 'node_modules/one': { version: '1.0.0' } };
const OTHER_PLATFORM = { 'node_modules/one-windows': { version: '1.0.0', optional: true } };

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const project = ({ wanted, installed }: { wanted?: object; installed?: object | string }): string => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-install-'));
  folders.push(folder);
  mkdirSync(join(folder, 'node_modules'));
  if (wanted) writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { ...ROOT, ...wanted } }));
  if (installed) {
    const text = typeof installed === 'string' ? installed : JSON.stringify({ packages: installed });
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), text);
  }
  return folder;
};

describe('isInstalled', () => {
  it('holds where node_modules has what the lockfile lists', () => {
    expect(isInstalled(project({ wanted: { ...ONE, ...OTHER_PLATFORM }, installed: ONE }))).toBe(true);
    expect(isInstalled(project({ installed: ONE }))).toBe(true);
  });

  it('does not hold where a package is missing, is another version or is not listed', () => {
    const other = { 'node_modules/one': { version: '2.0.0' } };
    expect(isInstalled(project({ wanted: ONE }))).toBe(false);
    expect(isInstalled(project({ wanted: ONE, installed: {} }))).toBe(false);
    expect(isInstalled(project({ wanted: ONE, installed: other }))).toBe(false);
    expect(isInstalled(project({ wanted: {}, installed: ONE }))).toBe(false);
  });

  it('does not hold where an installation was cut off', () => {
    expect(isInstalled(project({ wanted: ONE, installed: '{"packages":' }))).toBe(false);
  });
});
