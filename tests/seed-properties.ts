import { configureGlobal } from 'fast-check';

/**
 * Properties are tried with the same cases each time, so that a failure comes again; `TANDEM_TEST_SEED` tries others.
 */
configureGlobal({ seed: Number(process.env.TANDEM_TEST_SEED ?? 20_260_131) });
