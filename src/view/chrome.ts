import type { CollectionName } from '../core/schema/fields.ts';
import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { Link } from './blocks.ts';
import { COLLECTIONS } from './collections.ts';
import { THREE_JOBS } from './credit.ts';
import type { Playbook } from './playbook.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import { usedTopics } from './topic-page.ts';

const RIGHT_TO_LEFT = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']);
const MAIN: readonly CollectionName[] = ['situations', 'plays', 'decisions', 'comparisons', 'jobs', 'faqs'];

/** What stands around the page at `path`: never longer, however many entries there are. */
export const chrome = (path: string, playbook: Playbook): Chrome => {
  const { name, language, tagline } = playbook.settings;
  const link = (collection: CollectionName): Link => ({
    href: playbook.href(collection),
    text: COLLECTIONS[collection].title,
  });
  return {
    name,
    language,
    direction: directionOf(language),
    licence: playbook.settings.licence,
    credit: playbook.has(THREE_JOBS),
    tagline,
    site: playbook.site,
    home: playbook.href(''),
    standing: standingOf(path, playbook),
    main: MAIN.filter((collection) => playbook.in(collection).length > 0).map(link),
    all: [...playbook.collections.map(link), ...topicsLink(playbook), ...editionsLink(playbook)],
  };
};

/** The direction in which a language is written, by its script. */
const directionOf = (language: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';

const topicsLink = (playbook: Playbook): Link[] =>
  usedTopics(playbook).length > 0 ? [{ href: playbook.href('topics'), text: 'Topics' }] : [];

const editionsLink = ({ shelf, site }: Playbook): Link[] =>
  shelf.places.some(({ edition }) => edition) ? [{ href: `${site}editions/`, text: 'Editions' }] : [];

/** Header and footer of every page. */
export interface Chrome {
  name: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** What the text may be used for; nothing is said where the settings say nothing. */
  licence: PlaybookSettings['licence'];
  /** Whether the three jobs are those of Humanizing Work, and so credited. */
  credit: boolean;
  tagline: string;
  /** The path of the whole site. */
  site: string;
  /** The path of this playbook's front page. */
  home: string;
  standing: Standing;
  main: Link[];
  all: Link[];
}
