import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDev } from './peers-dev.ts';
import { firstLoad, measureBuild } from './peers-measure.ts';
import { asPlot } from './peers-plot.ts';
import { edit, EDITED_PAGE, fill, forget, starlightPeer, tandemPeer, VERSIONS } from './peers-projects.ts';
import type { Peer } from './peers-projects.ts';
import { asMarkdown, rowsOf, SITUATIONS } from './peers-report.ts';
import type { Measured, Row } from './peers-report.ts';

const RESULTS = join(import.meta.dirname, 'results');
const USAGE = 'Usage: npm run bench:peers [-- --sizes 50,500] [--runs 3] [--dev]';

const bench = async (): Promise<void> => {
  const { dev, runs, sizes } = readOptions();
  const peers = [tandemPeer(), starlightPeer()];
  const about = { node: process.version, cores: availableParallelism(), runs, starlight: VERSIONS };
  if (dev) {
    const milliseconds = [];
    for (const entries of sizes) milliseconds.push(await measureDev(peers, entries, runs));
    save('peers-dev.json', asJson({ ...about, milliseconds }));
    return;
  }
  const rows: Row[] = [];
  for (const entries of sizes) rows.push(...rowsOf(await measure(peers, entries, runs)));
  const said = `Middle of ${runs}. Node ${about.node}, ${about.cores} cores, Starlight ${VERSIONS['@astrojs/starlight']}, Astro ${VERSIONS.astro}.`;
  save('peers.json', asJson({ ...about, rows }));
  save('peers.md', `${asMarkdown(rows)}\n\n${said} ../README.md says what the columns mean.\n`);
  save('peers.svg', asPlot(rows));
  console.log(`${asMarkdown(rows)}\n\n${said}`);
};

/** Each run goes through all situations, and in each through both peers, so that a slow minute falls on both. */
const measure = async (peers: readonly Peer[], entries: number, runs: number): Promise<Measured> => {
  const none = () => ({ cold: [], 'nothing changed': [], 'one entry edited': [] });
  const costs: Measured['costs'] = { tandem: none(), starlight: none() };
  const bytes = { tandem: NaN, starlight: NaN };
  for (const peer of peers) fill(peer, entries);
  for (let run = 0; run < runs; run++)
    for (const situation of SITUATIONS)
      for (const peer of run % 2 === 0 ? peers : peers.toReversed()) {
        if (situation === 'cold') forget(peer);
        const sentence = edit(peer, `${situation === 'one entry edited' ? 'after' : 'before'}${run}`);
        const cost = await measureBuild(peer);
        if (!readFileSync(join(peer.folder, 'dist', EDITED_PAGE, 'index.html'), 'utf8').includes(sentence))
          throw new Error(`${peer.name} has built a page (${situation}) without: ${sentence}`);
        costs[peer.name][situation].push(cost);
        bytes[peer.name] = firstLoad(peer);
        console.error(`${entries} entries, run ${run + 1}, ${situation}, ${peer.name}: ${cost.seconds.toFixed(1)} s`);
      }
  return { entries, costs, firstLoad: bytes };
};

const asJson = (data: unknown): string => `${JSON.stringify(data, undefined, 2)}\n`;

const save = (name: string, text: string): void => {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, name), text);
};

const readOptions = (): { dev: boolean; runs: number; sizes: number[] } => {
  try {
    const options = { dev: { type: 'boolean' }, runs: { type: 'string' }, sizes: { type: 'string' } } as const;
    const { dev = false, ...values } = parseArgs({ options }).values;
    const runs = Number(values.runs ?? (dev ? 5 : 3));
    const sizes = (values.sizes ?? (dev ? '175,2000' : '50,500,2000')).split(',').map(Number);
    if ([runs, ...sizes].every((number) => Number.isInteger(number) && number > 0)) return { dev, runs, sizes };
    throw new Error('Runs and sizes are whole numbers.');
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return process.exit(2);
  }
};

await bench();
