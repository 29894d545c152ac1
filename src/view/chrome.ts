import type { CollectionName } from '../core/schema/fields.ts';
import type { Link } from './blocks.ts';
import { COLLECTIONS } from './collections.ts';
import type { Playbook } from './playbook.ts';

const MAIN: readonly CollectionName[] = ['situations', 'plays', 'decisions', 'comparisons', 'jobs', 'faqs'];

/** What stands around every page: never longer, however many entries there are. */
export const chrome = (playbook: Playbook): Chrome => {
  const { name, language, tagline } = playbook.settings;
  const link = (collection: CollectionName): Link => ({
    href: playbook.href(collection),
    text: COLLECTIONS[collection].title,
  });
  return {
    name,
    language,
    tagline,
    home: playbook.href(''),
    main: MAIN.filter((collection) => playbook.in(collection).length > 0).map(link),
    all: [...playbook.collections.map(link), { href: playbook.href('topics'), text: 'Topics' }],
  };
};

/** Header and footer of every page. */
export interface Chrome {
  name: string;
  language: string;
  tagline: string;
  home: string;
  main: Link[];
  all: Link[];
}
