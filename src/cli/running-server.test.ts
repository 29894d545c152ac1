import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runTandem } from '../../tests/unit/run-tandem.ts';
import { temporaryFolder } from '../../tests/unit/temporary-folder.ts';
import { TANDEM } from '../disk/typed-here.ts';
import { runningServer } from './running-server.ts';

/** A server that answers, and its address. */
const server = async (): Promise<{ url: string; close: () => Promise<void> }> => {
  const listening = createServer((_, response) => response.end()).listen(0, 'localhost');
  await once(listening, 'listening');
  const close = async () => {
    listening.closeAllConnections();
    if (listening.listening) await new Promise((resolve) => listening.close(resolve));
  };
  onTestFinished(close);
  return { url: `http://localhost:${(listening.address() as AddressInfo).port}/`, close };
};
const projectServedAt = (url: unknown) => temporaryFolder({ '.astro/dev.json': JSON.stringify({ pid: 1, url }) });

describe('a dev server that runs already', () => {
  it('is named with what to do, and no second one is started', async () => {
    const { url } = await server();
    expect(await runTandem(projectServedAt(url), 'dev')).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `tandem: This project is served already, at ${url}. Stop that with Ctrl+C where it runs, or put this one in its place: ${TANDEM} dev --force\n`,
    });
  });

  it('is none where nothing answers, or nothing can be read', async () => {
    const { url, close } = await server();
    await close();
    const roots = [projectServedAt(url), projectServedAt(7), projectServedAt('file:///etc/passwd'), temporaryFolder()];
    expect(await Promise.all([...roots, temporaryFolder({ '.astro/dev.json': '{' })].map(runningServer))).toEqual(
      Array.from({ length: 5 }),
    );
  });
});
