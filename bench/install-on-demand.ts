import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Installs packages of exact versions into a folder of their own from the npm registry, unless they are there already. */
export const installOnDemand = (folder: string, versions: Readonly<Record<string, string>>): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, type: 'module', dependencies: versions }),
  );
  const isInstalled = Object.entries(versions).every(([name, version]) => {
    const file = join(folder, 'node_modules', name, 'package.json');
    return existsSync(file) && readFileSync(file, 'utf8').includes(`"version": "${version}"`);
  });
  const options = { cwd: folder, shell: process.platform === 'win32' };
  if (!isInstalled) execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], options);
};
