import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { Link } from './blocks.ts';
import { hasBrandRules } from './brand-rules.ts';
import type { PageCollection } from './collection.ts';
import { directionOf } from '../core/words/language.ts';
import { THREE_JOBS } from './credit.ts';
import { withLanguage } from './mark-language.ts';
import { ownLinks } from './own-links.ts';
import type { Playbook } from './playbook.ts';
import { standingOf } from './standing.ts';
import type { Standing } from './standing.ts';
import { usedTopics } from './topic-page.ts';

/** What stands around the page at `path`: never longer, however many entries there are. */
export const chrome = (path: string, playbook: Playbook): Chrome => {
  const { name, language, tagline, navigation, footer } = playbook.settings;
  const link = ({ name: collection, title }: PageCollection): Link => ({
    href: playbook.href(collection),
    text: title,
  });
  return {
    name,
    language,
    direction: directionOf(language),
    licence: playbook.settings.licence,
    visibility: playbook.settings.visibility,
    credit: playbook.has(THREE_JOBS),
    tagline,
    logo: playbook.settings.brand.logo && playbook.site + playbook.settings.brand.logo.slice(1),
    hasBrand: hasBrandRules(playbook.settings.brand),
    hasOwnFonts: Object.keys(playbook.settings.brand.fonts).length > 0,
    bases: basesOf(playbook),
    site: playbook.site,
    home: playbook.href(''),
    standing: standingOf(path, playbook),
    main: navigation
      ? ownLinks(navigation, playbook)
      : withLanguage(playbook.shown.filter(({ isMain }) => isMain).map(link), playbook),
    all: withLanguage(
      [...playbook.shown.map(link), ...topicsLink(playbook), ...editionsLink(playbook), ...guideLink(playbook)],
      playbook,
    ),
    footer: ownLinks(footer, playbook),
    alternates: alternatesOf(path, playbook),
  };
};

/** The same page in the playbook's other languages, or else their front pages. */
const alternatesOf = (path: string, { settings, place, shelf }: Playbook): Alternate[] =>
  settings.alternates.map(({ language, url, name, samePages }) => {
    const isThere = path === '' || (samePages && place === shelf.root);
    return {
      language,
      direction: directionOf(language),
      href: isThere && place === shelf.root ? new URL(path, url).href : url,
      text: name ?? new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language,
      isSame: isThere && place === shelf.root,
    };
  });

const topicsLink = (playbook: Playbook): Link[] =>
  usedTopics(playbook).length > 0 ? [{ href: playbook.href('topics'), text: playbook.words.chrome.topics }] : [];

const editionsLink = ({ shelf, site, words }: Playbook): Link[] =>
  shelf.places.some(({ edition }) => edition) ? [{ href: `${site}editions/`, text: words.chrome.editions }] : [];

/** Whoever builds on another playbook is led by the package's own guide. */
const guideLink = ({ shelf, site, words }: Playbook): Link[] =>
  shelf.places.some(({ base }) => base) ? [] : [{ href: `${site}make-it-yours/`, text: words.chrome.makeItYours }];

/** The playbooks whose text this one holds, the nearest first; what differs is told of that one alone. */
const basesOf = ({ place, site }: Playbook): BaseCredit[] =>
  [...(place.base ? [place.base, ...(place.base.ancestors ?? [])] : [])].map(
    ({ name, package: from, edition, url, licence }, index) => ({
      name: name ?? from,
      edition,
      url,
      licence,
      differences: index === 0 && place.differences ? `${site}${place.path}differences/` : undefined,
    }),
  );

/** The credit to the playbook that another builds on. */
interface BaseCredit {
  name: string;
  edition: string;
  url?: string | undefined;
  licence?: string | undefined;
  /** Where readers see what is different. */
  differences: string | undefined;
}

/** Where the playbook is in another language. */
interface Alternate extends Link {
  language: string;
  direction: 'ltr' | 'rtl';
  /** Whether it leads to this very page. */
  isSame: boolean;
}

/** Header and footer of every page. */
export interface Chrome {
  name: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** What the text may be used for; nothing is said where the settings say nothing. */
  licence: PlaybookSettings['licence'];
  /** Who the site is for. */
  visibility: PlaybookSettings['visibility'];
  /** Whether the three jobs are those of Humanizing Work, and so credited. */
  credit: boolean;
  tagline: string;
  /** The address of the picture before the name. */
  logo: string | undefined;
  /** Whether the site has colours or fonts of its own. */
  hasBrand: boolean;
  /** Whether it has fonts of its own, or those of each machine. */
  hasOwnFonts: boolean;
  /** The playbooks that this one builds on, the nearest first. */
  bases: BaseCredit[];
  /** The path of the whole site. */
  site: string;
  /** The path of this playbook's front page. */
  home: string;
  standing: Standing;
  main: Link[];
  all: Link[];
  /** What the foot of the page leads to besides. */
  footer: Link[];
  /** The playbook in its other languages. */
  alternates: Alternate[];
}
