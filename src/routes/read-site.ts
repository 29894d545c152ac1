import { playbooksOfSite } from 'virtual:tandem-site';
import type { PlacedPlaybook } from '../view/placed-playbook.ts';

/** The playbook at the root of the site. */
export const readRoot = (): PlacedPlaybook => {
  const root = playbooksOfSite().find(({ playbook }) => playbook.place.path === '');
  if (!root) throw new Error('A site has a playbook at its root.');
  return root;
};
