import { isOwnPage, isWebAddress } from '../core/schema/own-link.ts';
import type { OwnLink } from '../core/schema/own-link.ts';
import type { Link } from './blocks.ts';
import type { Playbook } from './playbook.ts';

/** Links of an organisation's own as this playbook has them; without those to what an edition, or what is hidden, does not have. */
export const ownLinks = (links: readonly OwnLink[], playbook: Playbook): Link[] =>
  links.flatMap(({ to, text }): Link[] => {
    if (isWebAddress(to)) return [{ href: to, text: text ?? to }];
    if (isOwnPage(to))
      return playbook.definitions.pages.has(to) ? [{ href: playbook.site + to.slice(1), text: text ?? to }] : [];
    const title = playbook.has(to)
      ? playbook.entry(to).title
      : playbook.collections.find(({ name }) => name === to)?.title;
    return title === undefined ? [] : [{ href: playbook.href(to), text: text ?? title }];
  });
