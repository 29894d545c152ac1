// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { headersFor, readHeaders } from './read-headers.mjs';

const PORTS_TO_TRY = 20;
const HIGHEST_PORT = 65_535;

/** Nothing is stored: the site may be built again at any time. */
const OPTIONS = { cacheControl: false, etag: false, lastModified: false, extensions: ['html'] };

/**
 * Serves a built site on localhost as a host of static files does: `index.html` for a folder, a redirect to the folder's
 * address with its slash, `404.html` with status 404, the headers of `_headers`; nothing is cached. A busy port is
 * stepped over; port 0 takes any free one.
 * @param {{ directory: string, base?: string, port?: number }} options `base` begins and ends with a slash.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export const serveDist = async ({ directory, base = '/', port = 4321 }) => {
  const server = createServer(await answerFrom(directory, base));
  const chosen = await listen(server, port);
  return {
    url: `http://localhost:${chosen}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

/**
 * @param {string} directory
 * @param {string} base
 * @returns {Promise<import('node:http').RequestListener>}
 */
const answerFrom = async (directory, base) => {
  // Imported here, not above: `npm start` loads this file before anything is installed.
  const { default: send } = await import('send');
  const rules = readHeaders(readIfThere(join(directory, '_headers')) ?? '');

  return (request, response) => {
    const { pathname, query } = splitAddress(request.url ?? '/');
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);

    if (pathname === '/' && base !== '/') return redirect(response, base);
    if (`${pathname}/` === base) return redirect(response, base + query);
    if (!pathname.startsWith(base)) return sendNotFound(directory, response);

    const path = pathname.slice(base.length);
    if (isFolderWithoutSlash(directory, path)) return redirect(response, `${pathname}/${query}`);
    const notFound = () => sendNotFound(directory, response);
    send(request, `/${path}`, { root: directory, ...OPTIONS })
      .on('headers', () => response.setHeader('Cache-Control', 'no-store'))
      .on('directory', notFound)
      // A range that the file does not have is an answer of its own; all else that is wrong with a request names no file.
      .on('error', (/** @type {Error & { status?: number, headers?: Record<string, string> }} */ error) => {
        if (error.status !== 416) return notFound();
        response.writeHead(416, { ...error.headers }).end();
      })
      .pipe(response);
  };
};

/**
 * @param {string} url
 * @returns {{ pathname: string, query: string }}
 */
const splitAddress = (url) => {
  const start = url.indexOf('?');
  return start === -1 ? { pathname: url, query: '' } : { pathname: url.slice(0, start), query: url.slice(start) };
};

/**
 * @param {string} directory
 * @param {string} path Within the site, without a leading slash.
 */
const isFolderWithoutSlash = (directory, path) =>
  /^[^/%]+(?:\/[^/%]+)*$/.test(path) &&
  !path.split('/').includes('..') &&
  existsSync(join(directory, path, 'index.html'));

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} location
 */
const redirect = (response, location) => {
  response.writeHead(302, { Location: location, 'Cache-Control': 'no-store' }).end();
};

/**
 * @param {string} directory
 * @param {import('node:http').ServerResponse} response
 */
const sendNotFound = (directory, response) => {
  const page = readIfThere(join(directory, '404.html'));
  const type = page === undefined ? 'text/plain' : 'text/html';
  response.writeHead(404, { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-store' });
  response.end(page ?? 'Not found\n');
};

/**
 * @param {string} file
 * @returns {string | undefined}
 */
const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

/**
 * @param {import('node:http').Server} server
 * @param {number} firstPort
 * @returns {Promise<number>} The port it listens on.
 */
const listen = async (server, firstPort) => {
  const lastPort = Math.min(firstPort + PORTS_TO_TRY - 1, HIGHEST_PORT);
  for (let port = firstPort; port <= lastPort; port += 1) {
    const error = await tryPort(server, port);
    if (!error) return portOf(server);
    if (error.code !== 'EADDRINUSE') throw error;
  }
  throw new Error(`The ports ${firstPort} to ${lastPort} are all in use. Name a free one with --port.`);
};

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<NodeJS.ErrnoException | undefined>} Why it could not listen.
 */
const tryPort = (server, port) =>
  new Promise((resolve) => {
    const onListening = () => {
      server.off('error', onError);
      resolve(undefined);
    };
    /** @param {NodeJS.ErrnoException} error */
    const onError = (error) => {
      server.off('listening', onListening);
      resolve(error);
    };
    server.once('listening', onListening);
    server.once('error', onError);
    server.listen(port, 'localhost');
  });

/** @param {import('node:http').Server} server */
const portOf = (server) => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a port.');
  return address.port;
};
