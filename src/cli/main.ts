#!/usr/bin/env node
import { tandem } from './tandem.ts';

// A reader that has seen enough, such as `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await tandem(process.argv.slice(2));
