import type { Root } from 'mdast';
import { rememberRecent } from '../remember-recent.ts';
import { readBody } from './read-body.ts';
import { readTrusted } from './read-trusted.ts';

/**
 * The tree of a body as it is written, comments and all, for whoever merges or changes it; undefined where it cannot be read,
 * of which `composeBody` says why. Code stands where it would be code, whatever the playbook allows. All callers share the
 * tree of a text, and change nothing in it.
 */
export const readTree = rememberRecent((body): Root | undefined => {
  const { tree, faults } = readBody(body, { keepComments: true });
  return tree && faults.length === 0 ? tree : readTrusted(body).tree;
});
