import type { Part } from '../core/body/body-parts.ts';
import { withRoots } from '../core/body/roots.ts';
import type { Playbook } from './playbook.ts';

/** The parts of a body where its playbook lies. */
export const placedParts = (parts: readonly Part[], playbook: Pick<Playbook, 'base' | 'site'>): Part[] => {
  const roots = { playbook: playbook.base, site: playbook.site };
  return parts.map((part) =>
    'html' in part
      ? { html: withRoots(part.html, roots) }
      : { ...part, children: placedParts(part.children, playbook) },
  );
};
