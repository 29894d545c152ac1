import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackBrowser } from './unpack-browser.ts';

/** No sandbox (the tests may run as root, and open only our own pages), no graphics card, nothing in the background. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const LINUX_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'microsoft-edge', 'brave-browser'];
const LINUX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/opt/microsoft/msedge'];
const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
const WINDOWS_PROGRAMS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Finds a browser of the Chromium family: the one that `CHROME_PATH` names, else an installed one, else the one that the
 * package `@sparticuz/chromium` brings. Fails with what to install where there is none.
 */
export const findBrowser = async (): Promise<FoundBrowser> => {
  const machine: Machine = { platform: process.platform, env: process.env, isProgram };
  const executablePath = findInstalledBrowser(machine) ?? (await unpackBrowser());
  if (executablePath === undefined) throw new Error(noBrowserMessage(machine));
  return { executablePath, args: ARGUMENTS };
};

/** The program that `CHROME_PATH` names, or an installed browser. Fails where `CHROME_PATH` names none. */
export const findInstalledBrowser = ({ platform, env, isProgram }: Machine): string | undefined => {
  const named = env.CHROME_PATH;
  if (named === undefined || named === '') return placesToLook(platform, env).find(isProgram);
  if (isProgram(named)) return named;
  throw new Error(
    `CHROME_PATH is "${named}", and there is no such program. Set it to a browser's full path, or unset it.`,
  );
};

/** What a person must do on a machine without a browser. */
export const noBrowserMessage = ({ platform }: Pick<Machine, 'platform'>): string =>
  [
    'The browser tests need a browser of the Chromium family, and none was found.',
    `Install one: ${INSTALL_HINTS[platform] ?? 'Chromium, with the package manager of your system'}.`,
    'Where it lies in an unusual place, set CHROME_PATH to the full path of the program:',
    platform === 'win32' ? '  set CHROME_PATH=C:\\path\\to\\chrome.exe' : '  CHROME_PATH=/path/to/chrome npm test',
  ].join('\n');

const INSTALL_HINTS: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Google Chrome from https://www.google.com/chrome/ (or: brew install --cask google-chrome)',
  linux:
    'the package "chromium" (Debian: apt-get install chromium), or Google Chrome from https://www.google.com/chrome/',
  win32: 'Google Chrome from https://www.google.com/chrome/, or Microsoft Edge',
};

const placesToLook = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] => {
  switch (platform) {
    case 'win32':
      return WINDOWS_PROGRAMS.flatMap((program) =>
        WINDOWS_FOLDERS.flatMap((name) => (env[name] === undefined ? [] : [`${env[name]}\\${program}`])),
      );
    case 'darwin':
      return MAC_PROGRAMS.flatMap((program) => [program, `${env.HOME ?? ''}${program}`]);
    default: {
      const folders = [...(env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...LINUX_FOLDERS];
      return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
};

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    // A snap sees its own /tmp, so it cannot open the profile that Playwright makes there.
    return statSync(path).isFile() && !/\/snap(?:\/|$)/.test(realpathSync(path));
  } catch {
    return false;
  }
};

export interface FoundBrowser {
  executablePath: string;
  /** What to start it with. */
  args: string[];
}

/** Where a browser is looked for. */
export interface Machine {
  platform: NodeJS.Platform;
  env: NodeJS.ProcessEnv;
  /** Whether a path is a program that may be run. */
  isProgram: (path: string) => boolean;
}
