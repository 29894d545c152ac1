import { describe, expect, it } from 'vitest';
import type { Machine } from '../browser/find-browser.ts';
import { findInstalledBrowser, noBrowserMessage } from '../browser/find-browser.ts';

const machine = (programs: string[], rest: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  env: {},
  isProgram: (path) => programs.includes(path),
  ...rest,
});

describe('findInstalledBrowser', () => {
  it('takes the program that CHROME_PATH names before any other', () => {
    const env = { CHROME_PATH: '/my/chrome' };
    expect(findInstalledBrowser(machine(['/usr/bin/chromium', '/my/chrome'], { env }))).toBe('/my/chrome');
  });

  it('fails where CHROME_PATH names no program, though another browser is installed', () => {
    const env = { CHROME_PATH: '/my/chrome' };
    expect(() => findInstalledBrowser(machine(['/usr/bin/chromium'], { env }))).toThrow('CHROME_PATH is "/my/chrome"');
  });

  it('finds a browser on the path and in the usual folder of each system', () => {
    expect(findInstalledBrowser(machine(['/opt/mine/chromium'], { env: { PATH: '/bin:/opt/mine' } }))).toBe(
      '/opt/mine/chromium',
    );
    expect(findInstalledBrowser(machine(['/usr/bin/google-chrome']))).toBe('/usr/bin/google-chrome');
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findInstalledBrowser(machine([edge], { platform: 'win32', env }))).toBe(edge);
    const ownChrome = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findInstalledBrowser(machine([ownChrome], { platform: 'darwin', env: { HOME: '/Users/ada' } }))).toBe(
      ownChrome,
    );
  });

  it('finds nothing where nothing is installed', () => {
    expect(findInstalledBrowser(machine([]))).toBeUndefined();
  });
});

describe('noBrowserMessage', () => {
  it.for(['linux', 'darwin', 'win32', 'freebsd'] as const)(
    'says on %s what to install and how to name it',
    (platform) => {
      const message = noBrowserMessage({ platform });
      expect(message).toMatch(/Install one: .*Chrom/);
      expect(message).toContain('CHROME_PATH=');
    },
  );
});
