import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { runArguments, runTandem as run } from './run-tandem.ts';
import type { Outcome } from './run-tandem.ts';
import { writeFiles } from './temporary-folder.ts';

/** A small playbook with a picture. */
export const MINIMAL = fileURLToPath(new URL('../fixtures/minimal', import.meta.url));

/** An entry that all three levels say something of. */
export const SHARED = 'guides/shared';
const MAP = 'public/pictures/map.svg';

const shared = (summary: string, last: string) =>
  `---\ntitle: A shared guide\nsummary: ${summary}\nkeyMessage: One thing.\nchecklist: [One]\npitfalls: [Two]\n---\n\n## How it begins\n\n![A map](/pictures/map.svg)\n\n## How it ends\n\n${last}\n`;

/**
 * Three playbooks in a folder, each on an edition of the one before: `upstream`, `acme` and `team`. Each has released twice; the
 * second time, each found a conflict with what it builds on: acme took upstream's reading of it, and team kept its own.
 */
export const tellThreeLevels = async (folder: string): Promise<{ upgrades: Outcome[] }> => {
  const [upstream, acme, team] = ['upstream', 'acme', 'team'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const write = (root: string, path: string, text: string) => writeFiles(root, { [path]: text });
  const edit = (root: string, path: string, from: string, to: string) => {
    const text = readFileSync(join(root, path), 'utf8');
    expect(text).toContain(from);
    write(root, path, text.replace(from, to));
  };

  cpSync(MINIMAL, upstream, { recursive: true });
  edit(upstream, 'playbook.yaml', 'terms:', 'licence: { name: CC BY 4.0, url: https://licence.example/ }\nterms:');
  write(upstream, `content/${SHARED}.mdx`, shared('What upstream says.', 'It ends.'));
  write(upstream, MAP, '<svg xmlns="http://www.w3.org/2000/svg"><title>First</title></svg>');
  await well(upstream, 'release', '1.0');

  await made(folder, 'acme', '--base', 'upstream', '--name', 'Acme', '--url', 'https://acme.example/');
  const brand =
    'brand: { accent: "#7a1f5c", logo: /logo.svg, icon: /own-icon.svg, styles: /own.css, fonts: { text: system, labels: /fonts/own.woff2 } }';
  edit(acme, 'playbook.yaml', '# brand:\n#   accent: "#1d4f91"', brand);
  edit(acme, 'playbook.yaml', '# terms:\n#   product.leader: head of product', 'terms: { product.leader: CPO }');
  write(acme, 'public/own-icon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  write(acme, 'public/own.css', 'p { margin: 0 }');
  write(acme, 'public/logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><title>Acme</title></svg>');
  cpSync(
    join(MINIMAL, '..', '..', '..', 'src', 'styles', 'fonts', 'sans.woff2'),
    join(acme, 'public', 'fonts', 'own.woff2'),
  );
  write(
    acme,
    `content/${SHARED}.mdx`,
    patch('What Acme says.', '## Only at Acme\n\nThe {product.leader} goes first.\n'),
  );
  await well(acme, 'release', '1.0');

  await made(folder, 'team', '--base', 'acme', '--name', 'Team', '--url', 'https://team.example/');
  write(team, `content/${SHARED}.mdx`, patch('What the team says.', '## Only in the team\n\nWe meet.\n'));
  await well(team, 'release', '1.0');

  write(upstream, `content/${SHARED}.mdx`, shared('What upstream says now.', 'It ends well.'));
  write(upstream, MAP, '<svg xmlns="http://www.w3.org/2000/svg"><title>Second</title></svg>');
  await well(upstream, 'release', '1.1');
  const upgrades = [await run(acme, 'upgrade')];
  await well(acme, 'resolve', SHARED, '--upstream');
  await well(acme, 'release', '1.1');
  upgrades.push(await run(team, 'upgrade'));
  await well(team, 'resolve', SHARED, '--mine');
  await well(team, 'release', '1.1');
  // What upstream writes from now on is in no edition yet.
  write(upstream, MAP, '<svg xmlns="http://www.w3.org/2000/svg"><title>Third</title></svg>');
  return { upgrades };
};

/** Runs a verb that has to end well. */
export const well = async (root: string, ...args: string[]): Promise<string> => ended(await run(root, ...args));

/** Makes a project in a folder below one, with a base beside it. */
const made = async (folder: string, name: string, option: string, base: string, ...args: string[]): Promise<string> =>
  ended(await runArguments(['init', join(folder, name), option, join(folder, base), ...args, '--package', '*']));

const ended = ({ exitCode, stdout, stderr }: Outcome): string => {
  expect({ exitCode, stderr }, stdout).toMatchObject({ exitCode: 0 });
  return stdout;
};

const patch = (summary: string, body: string) =>
  `---\noverlay: patch\nbasedOn: "1.0"\nsummary: ${summary}\n---\n\n${body}`;
