import type { PlaybookSettings } from '../core/schema/playbook.ts';
import type { Link } from './blocks.ts';
import { firstFiles, logosIn, ownFonts } from '../core/brand.ts';
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
    ...looksOf(playbook),
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

/** What the head and the header of a page need of the brand. */
const looksOf = ({ settings: { brand }, site }: Playbook): Looks => {
  const addressOf = (path: string) => site + path.slice(1);
  const { light, dark } = logosIn(brand);
  const icon = brand.icon ?? '/icon.svg';
  return {
    logo: light === undefined ? undefined : { light: addressOf(light), dark: dark && addressOf(dark) },
    icon: { href: addressOf(icon), type: ICON_TYPES[icon.slice(icon.lastIndexOf('.') + 1)] },
    hasBrand: hasBrandRules(brand),
    styles: brand.styles && addressOf(brand.styles),
    hasOwnFonts: Object.keys(brand.fonts).length > 0,
    preloads: [...new Set(ownFonts(brand).flatMap(({ font }) => firstFiles(font)))].map(addressOf),
  };
};

const ICON_TYPES: Record<string, string> = { svg: 'image/svg+xml', png: 'image/png', ico: 'image/x-icon' };

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

/** How the pages show whose playbook it is. */
interface Looks {
  /** The addresses of the pictures before the name. */
  logo: { light: string; dark: string | undefined } | undefined;
  /** The icon of the site. */
  icon: { href: string; type: string | undefined };
  /** Whether the site has a style sheet of its brand. */
  hasBrand: boolean;
  /** The address of a style sheet of its own. */
  styles: string | undefined;
  /** Whether it has fonts of its own, or those of each machine. */
  hasOwnFonts: boolean;
  /** The addresses of fonts that pages ask for first. */
  preloads: string[];
}

/** Header and footer of every page. */
export interface Chrome extends Looks {
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
