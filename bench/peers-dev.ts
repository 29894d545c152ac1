import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/browser/browser.ts';
import { median, round } from './figures.ts';
import { startNode } from './peers-measure.ts';
import { edit, EDITED_PAGE, fill, forget } from './peers-projects.ts';
import type { Peer } from './peers-projects.ts';

const PORT = 4417;
const LIMIT_MS = 120_000;

/** The milliseconds from a save until the browser shows it, for each peer with so many entries: the middle of the runs. */
export const measureDev = async (peers: readonly Peer[], entries: number, runs: number) => {
  const browser = await launchBrowser();
  try {
    const shown = { tandem: NaN, starlight: NaN };
    for (const peer of peers) {
      forget(peer);
      fill(peer, entries);
      shown[peer.name] = Math.round(median(await saveAndLook(peer, browser, runs)));
      console.error(`${entries} entries, ${peer.name}: ${shown[peer.name]} ms`);
    }
    return { entries, ...shown, ratio: round(shown.tandem / shown.starlight) };
  } finally {
    await browser.close();
  }
};

const saveAndLook = async (peer: Peer, browser: Browser, runs: number): Promise<number[]> => {
  const { child, said } = startNode(peer, [...peer.verbs.dev, '--port', String(PORT), '--host', 'localhost']);
  const page = await browser.newPage();
  try {
    const url = `http://localhost:${PORT}/${EDITED_PAGE}`;
    const isUp = () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      );
    const start = Date.now();
    while (!(await isUp())) {
      if (child.exitCode !== null || Date.now() - start > LIMIT_MS)
        throw new Error(`The dev server of ${peer.name} does not answer:\n${said()}`);
      await pause(200);
    }
    await page.goto(url, { waitUntil: 'networkidle' });
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
      // Nobody saves at once again.
      await pause(1_000);
      const start = performance.now();
      await page.getByText(edit(peer, `saved${run}`)).waitFor({ timeout: LIMIT_MS });
      times.push(performance.now() - start);
    }
    return times;
  } finally {
    await page.close();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    if (child.exitCode === null && child.kill('SIGKILL')) await ended;
  }
};
