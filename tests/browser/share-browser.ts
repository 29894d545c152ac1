import type { TestProject } from 'vitest/node';
import { launchSharedBrowser } from './browser.ts';

/** Starts the browser that all files of a project share, before the first of them. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const browser = await launchSharedBrowser();
  project.provide('browser', browser.wsEndpoint());
  return () => browser.close();
};
