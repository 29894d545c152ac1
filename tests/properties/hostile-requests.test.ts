import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveDist } from '../../scripts/serve-dist.mjs';

/** Requests that are tried, this many at a time. */
const [REQUESTS, AT_ONCE] = [5000, 50];

let directory: string;
let server: Awaited<ReturnType<typeof serveDist>>;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'tandem-requests-'));
  writeFileSync(join(directory, 'index.html'), 'home');
  writeFileSync(join(directory, '404.html'), 'no such page');
  writeFileSync(join(directory, 'long.txt'), 'x'.repeat(2 ** 18));
  server = await serveDist({ directory, port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

const piece = fc.constantFrom(
  '/',
  '..',
  '%2e',
  '%2f',
  '%00',
  '%',
  '?',
  '#',
  '//',
  'long.txt',
  'index',
  '\\',
  ':',
  '@',
  'é',
  ' ',
);
const path = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 6 })
  .map((parts) => `/${parts.join('')}`);
const range = fc.tuple(
  fc.constantFrom('bytes=', 'bytes', 'lines=', ''),
  fc.string({ maxLength: 12 }),
  fc.integer(),
  fc.integer(),
);
const request = fc.record({
  method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'G E T'),
  path,
  range: range.map(([unit, text, from, to]) => (text === '' ? `${unit}${from}-${to}` : `${unit}${text}`)),
  /** Whether whoever asks waits for the answer. */
  waits: fc.boolean(),
});

/** Sends a request on a connection of its own; ends when that does. */
const send = ({ method, path, range, waits }: Sent): Promise<void> =>
  new Promise((resolve) => {
    const { port } = new URL(server.url);
    const head = `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nRange: ${range.replace(/[\r\n]/g, '')}\r\n`;
    const socket = connect(Number(port), 'localhost', () => {
      socket.write(`${head}Connection: close\r\n\r\n`, () => {
        if (!waits) socket.destroy();
      });
    });
    // Whether a nonsensical request is answered or hung up on is up to the server.
    socket.on('error', () => undefined).on('data', () => undefined);
    socket.once('close', () => resolve());
  });

interface Sent {
  method: string;
  path: string;
  range: string;
  waits: boolean;
}

/** How many files this process has open, as Linux counts them; elsewhere nobody can tell. */
const openFiles = (): number => (process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0);

it(`answers after ${REQUESTS} hostile requests as before, and has no file open that it had not`, async () => {
  await (await fetch(server.url)).text();
  const before = openFiles();
  const requests = fc.sample(request, { numRuns: REQUESTS });
  while (requests.length > 0) await Promise.all(requests.splice(0, AT_ONCE).map(send));
  expect(await (await fetch(server.url)).text()).toBe('home');
  await expect.poll(openFiles, { timeout: 30_000 }).toBeLessThanOrEqual(before + 1);
}, 300_000);
