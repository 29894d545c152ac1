import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveDist } from '../../scripts/serve-dist.mjs';

const SITE = {
  'index.html': 'home',
  '404.html': 'no such page',
  'roles/index.html': 'roles',
  'llms.txt': 'Größe',
  'roles/product.md': '# Product',
  'api/latest/roles.json': '{}',
  _headers: '/*\n  X-Everywhere: yes\n/roles/*\n  X-Roles: yes\n',
};

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

const serve = async (options: { base?: string; port?: number } = {}) => {
  const directory = mkdtempSync(join(tmpdir(), 'tandem-serve-'));
  for (const [path, text] of Object.entries(SITE)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const server = await serveDist({ directory, port: 0, ...options });
  cleanUps.push(() => rmSync(directory, { recursive: true }), server.close);
  return { ...server, directory };
};

const get = async (url: string) => {
  const response = await fetch(url, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** Begins a download and leaves. */
const breakOff = async (url: string): Promise<void> => {
  const stop = new AbortController();
  const { body } = await fetch(url, { signal: stop.signal });
  await body?.getReader().read();
  stop.abort();
};

/** The files below a folder that this process has open, as Linux lists them; elsewhere nobody can tell. */
const openFiles = (directory: string): string[] => {
  if (process.platform !== 'linux') return [];
  const files = readdirSync('/proc/self/fd').flatMap((name) => {
    try {
      return readlinkSync(`/proc/self/fd/${name}`);
    } catch {
      // It is closed by now.
      return [];
    }
  });
  return files.filter((file) => file.startsWith(directory));
};

/** What the server of an address says to a text, until it hangs up. */
const said = (url: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(new URL(url).port), 'localhost', () => socket.write(text));
    socket.setEncoding('utf8').on('data', (part: string) => (answer += part));
    socket.once('error', reject).once('close', () => resolve(answer));
  });

describe('serveDist', () => {
  it('answers a folder with its index.html, and never lets it be stored', async () => {
    const { url } = await serve();
    const { status, headers, text } = await get(`${url}roles/?a=b`);
    expect({ status, text }).toEqual({ status: 200, text: 'roles' });
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('sends a folder without its slash on to the address with it', async () => {
    const { url } = await serve({ base: '/some/path/' });
    const { status, headers } = await get(`${url}roles?a=b`);
    expect({ status, location: headers.get('location') }).toEqual({ status: 302, location: '/some/path/roles/?a=b' });
  });

  it('answers with 404.html and status 404 where there is no file, and outside the site', async () => {
    const { url } = await serve({ base: '/some/path/' });
    const outside = new URL('/else/', url).href;
    for (const address of [`${url}nothing/`, `${url}api/`, `${url}..%2f..%2fetc/passwd`, `${url}%`, outside]) {
      const { status, headers, text } = await get(address);
      expect({ address, status, text }).toEqual({ address, status: 404, text: 'no such page' });
      expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    }
  });

  it('serves under a base path, and leads there from the root', async () => {
    const { url } = await serve({ base: '/some/path/' });
    expect(url).toMatch(/^http:\/\/localhost:\d+\/some\/path\/$/);
    expect((await get(url)).text).toBe('home');
    for (const path of ['/', '/some/path']) {
      expect((await get(new URL(path, url).href)).headers.get('location')).toBe('/some/path/');
    }
  });

  it.for([
    ['llms.txt', 'text/plain; charset=utf-8'],
    ['roles/product.md', 'text/markdown; charset=utf-8'],
    ['api/latest/roles.json', 'application/json; charset=utf-8'],
  ] as const)('gives %s the type %s', async ([path, type]) => {
    const { url } = await serve();
    expect((await get(url + path)).headers.get('content-type')).toBe(type);
  });

  it('sends the headers of _headers', async () => {
    const { url } = await serve();
    const [home, roles] = await Promise.all([get(url), get(`${url}roles/`)]);
    expect([home.headers.get('x-everywhere'), home.headers.get('x-roles')]).toEqual(['yes', null]);
    expect([roles.headers.get('x-everywhere'), roles.headers.get('x-roles')]).toEqual(['yes', 'yes']);
  });

  it.for([
    ['bytes=1-2', 206, 'om'],
    ['bytes=-2', 206, 'me'],
    ['bytes=10-5', 416, ''],
    ['bytes=99-', 416, ''],
    ['bytes=a-b', 200, 'home'],
    ['lines=1-2', 200, 'home'],
    ['bytes', 200, 'home'],
  ] as const)('answers the range "%s" with %i', async ([range, status, text]) => {
    const { url } = await serve();
    const response = await fetch(url, { headers: { range } });
    expect({ status: response.status, text: await response.text() }).toEqual({ status, text });
    expect((await get(url)).text).toBe('home');
  });

  it('closes the file of a download that is broken off', async () => {
    const { url, directory } = await serve();
    writeFileSync(join(directory, 'long.txt'), 'x'.repeat(2 ** 24));
    for (let times = 0; times < 40; times++) await breakOff(`${url}long.txt`);
    // The server hears of the end a moment later.
    await vi.waitFor(() => expect(openFiles(directory)).toEqual([]), { timeout: 30_000 });
  });

  it('survives requests that make no sense', async () => {
    const { url } = await serve();
    for (const line of [
      'GET //.. HTTP/1.1',
      'GET /%00 HTTP/1.1',
      'GET /%E0%A4%A HTTP/1.1',
      'GET http:// HTTP/1.1',
      'nonsense',
    ])
      await said(url, `${line}\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect((await get(url)).text).toBe('home');
  });

  it('steps over a busy port', async () => {
    const first = await serve();
    const busy = Number(new URL(first.url).port);
    const second = await serve({ port: busy });
    expect(Number(new URL(second.url).port)).toBeGreaterThan(busy);
    expect((await get(second.url)).text).toBe('home');
  });

  it('stops answering once it is closed', async () => {
    const { url, close } = await serve();
    await close();
    await expect(fetch(url)).rejects.toThrow();
  });
});
