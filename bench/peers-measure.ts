import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { EDITED_PAGE } from './peers-projects.ts';
import type { Peer } from './peers-projects.ts';

const EVERY_MS = 50;
const TICKS_A_SECOND = 100;

/** Starts Node in the folder of a peer, and collects what it says. */
export const startNode = ({ folder }: Peer, args: string[]) => {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return { child, said: () => said };
};

/** Builds to the end and gives what it cost; fails with what the build said where it fails. */
export const measureBuild = async (peer: Peer): Promise<Cost> => {
  const used: Used = new Map();
  const start = performance.now();
  const { child, said } = startNode(peer, peer.verbs.build);
  used.set(child.pid ?? 0, { cpu: NaN, memory: NaN });
  const timer = setInterval(() => look(used), EVERY_MS);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
  const seconds = (performance.now() - start) / 1000;
  clearInterval(timer);
  if (code !== 0) throw new Error(`The build of ${peer.name} ended with ${String(code)}:\n${said()}`);
  const costs = [...used.values()];
  const cpu = costs.reduce((sum, cost) => sum + cost.cpu, 0);
  return { seconds, cpu, memory: Math.max(...costs.map(({ memory }) => memory)) };
};

/**
 * What the processes in the map, and those they have started, have used so far, as Linux has it under /proc; elsewhere it stays
 * unknown. What a process does after the last look at it is missed: up to `EVERY_MS`.
 */
const look = (used: Used): void => {
  if (process.platform !== 'linux') return;
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger))
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      // The name of the program, in brackets, may hold spaces. Behind it: state, parent, … and the times at 11 and 12.
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      if (!used.has(pid) && !used.has(fields[1] ?? 0)) continue;
      const [, peak = NaN] = /^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      // A process that has ended and is still listed has no memory any more.
      if (Number.isNaN(peak)) continue;
      used.set(pid, { cpu: ((fields[11] ?? 0) + (fields[12] ?? 0)) / TICKS_A_SECOND, memory: Number(peak) / 1024 });
    } catch {
      // It has ended meanwhile.
    }
};

/** The bytes that a browser loads to show the page of a built site: its HTML, and the CSS and JS that it names, in Brotli. */
export const firstLoad = ({ folder }: Peer): number => {
  const files = new Set([`${EDITED_PAGE}index.html`]);
  let bytes = 0;
  for (const file of files) {
    const text = readFileSync(join(folder, 'dist', file), 'utf8');
    bytes += brotliCompressSync(text).length;
    for (const name of namedIn(text, file)) files.add(name);
  }
  return bytes;
};

/** The style sheets and scripts that a page names, or the scripts that a script imports at once. */
const namedIn = (text: string, file: string): string[] => {
  const inPage = /<(?:link\b[^>]*?\brel="(?:stylesheet|modulepreload)"[^>]*?\bhref|script\b[^>]*?\bsrc)="([^"]+)/g;
  const inScript = /\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g;
  const names = text.matchAll(file.endsWith('.html') ? inPage : inScript);
  return [...names].map(([, name = '']) => new URL(name, `https://peers.example/${file}`).pathname.slice(1));
};

type Used = Map<number, Omit<Cost, 'seconds'>>;

/** What one build costs. */
export interface Cost {
  seconds: number;
  /** Seconds, user and system, of all processes. */
  cpu: number;
  /** The peak of the largest process, in MB. */
  memory: number;
}
