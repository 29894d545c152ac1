import { once } from 'node:events';
import { join } from 'node:path';
import { serveDist } from '../../scripts/serve-dist.mjs';
import { OUTPUT } from '../disk/last-build.ts';
import { sitePath } from '../disk/site-path.ts';
import { buildSite } from './build.ts';
import type { Command } from './command.ts';
import { textOption } from './command.ts';
import { printJson, reportProblems } from './report.ts';

const USUAL_PORT = 4321;
const HIGHEST_PORT = 65_535;

/** Builds the site and serves it, until it is interrupted. */
export const start: Command = async (input) => {
  const { root, json } = input;
  const port = portOf(textOption(input, 'port'));
  if (!json) process.stdout.write('Building the site …\n');
  const { outcome, problems } = await buildSite(input, 'keep');
  if (problems) return reportProblems(problems, json);
  if (outcome === 'failed') throw new Error('The site could not be built, so nothing is served.');
  const server = await serveDist({ directory: join(root, OUTPUT), base: await sitePath(root), port });
  if (json) printJson({ url: server.url });
  else process.stdout.write(`The site is at ${server.url} (stop it with Ctrl+C)\n`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await server.close();
  return 0;
};

const portOf = (text: string | undefined): number => {
  const port = text === undefined ? USUAL_PORT : Number(text);
  if (text === '' || !Number.isInteger(port) || port < 0 || port > HIGHEST_PORT)
    throw new Error(`--port takes a number from 0 to ${HIGHEST_PORT}, not "${text ?? ''}".`);
  return port;
};
