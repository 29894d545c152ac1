import type { Link } from './blocks.ts';
import { longDate } from './long-date.ts';
import type { Playbook } from './playbook.ts';
import type { Place } from './shelf.ts';

/** What a page says of the edition it belongs to, and where the same page is in the others. */
export const standingOf = (path: string, playbook: Playbook): Standing => {
  const { place, shelf, site } = playbook;
  const hrefIn = (other: Place): string | undefined => {
    const found = shelf.counterpart(path, other);
    return found === undefined ? undefined : site + other.path + found;
  };
  const versions = shelf.places.map((other) => ({
    text: other.label,
    note: STATUS[other.edition?.status ?? 'current'],
    href: other === place ? site + place.path + path : hrefIn(other),
    isHere: other === place,
  }));
  const atRoot = hrefIn(shelf.root);
  return {
    label: place.label,
    ...(place === shelf.root ? sinceLast(playbook) : noticeOf(playbook, atRoot)),
    versions: versions.length > 1 ? versions : [],
    canonical: isOfItsOwn(path) || place === shelf.root || atRoot === undefined ? site + place.path + path : atRoot,
  };
};

/** What changed in one edition is not what changed in another. */
const isOfItsOwn = (path: string): boolean => path === 'changes/';

const STATUS = { current: undefined, superseded: 'superseded', withdrawn: 'withdrawn' } as const;

/** At the root: which edition the working text follows, and what has changed since. */
const sinceLast = ({ shelf, place, site }: Playbook): Pick<Standing, 'links'> => {
  const last = shelf.places.find(({ edition }) => edition && edition.status !== 'withdrawn')?.edition;
  if (!last) return { links: [] };
  if (place.edition)
    return { links: [{ href: `${site}editions/${place.edition.version}/changes/`, text: 'What changed' }] };
  return { links: [{ href: `${site}changes/`, text: `What changed since edition ${last.version}` }] };
};

/** Elsewhere: that this is not the text at the root, and the way to it. */
const noticeOf = ({ place, shelf, site, settings }: Playbook, atRoot: string | undefined) => {
  const { edition } = place;
  const now = shelf.root.edition ? `In ${lower(shelf.root.label)}` : 'As it reads now';
  const missing = edition ? 'No longer in the playbook' : `Not yet in ${lower(shelf.root.label)}`;
  return {
    notice: edition ? describe(edition, settings.language) : 'Nobody has released this text yet.',
    links: [
      atRoot === undefined ? { href: site, text: `${missing}: go to its front page` } : { href: atRoot, text: now },
    ],
    isWarning: edition?.status === 'withdrawn',
  };
};

const describe = ({ status, date, reason }: NonNullable<Place['edition']>, language: string): string => {
  const released = `Released on ${longDate(date, language)}`;
  switch (status) {
    case 'current':
      return `${released}, and kept as it was.`;
    case 'superseded':
      return `${released}, and superseded since.`;
    case 'withdrawn':
      return `Withdrawn: ${reason ?? ''}`;
  }
};

const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);

/** Where a page stands among the editions. */
export interface Standing {
  /** What this playbook is: "Edition 1.0", "Working text". */
  label: string;
  /** What a reader should know before reading on; where it is the text at the root, nothing. */
  notice?: string;
  /** Whether the edition was withdrawn. */
  isWarning?: boolean;
  /** The way to the text at the root, or what changed in it. */
  links: Link[];
  /** The same page in every edition; without address where it is not there. Empty where there is one playbook only. */
  versions: Version[];
  /** The address that search engines should know this page by. */
  canonical: string;
}

interface Version {
  text: string;
  note?: string | undefined;
  href?: string | undefined;
  isHere: boolean;
}
