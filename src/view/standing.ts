import type { Link } from './blocks.ts';
import type { Words } from '../core/words/words.ts';
import type { Playbook } from './playbook.ts';
import type { Place } from './shelf.ts';

/** What a page says of the edition it belongs to, and where the same page is in the others. */
export const standingOf = (path: string, playbook: Playbook): Standing => {
  const { place, shelf, site } = playbook;
  const hrefIn = (other: Place): string | undefined => {
    const found = shelf.counterpart(path, other);
    return found === undefined ? undefined : site + other.path + found;
  };
  const { status } = playbook.words.editions;
  const versions = shelf.places.map((other) => ({
    text: other.label,
    note: other.edition && other.edition.status !== 'current' ? status[other.edition.status] : undefined,
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

/** At the root: which edition the working text follows, and what has changed since. */
const sinceLast = ({ shelf, place, site, words }: Playbook): Pick<Standing, 'links'> => {
  const last = shelf.places.find(({ edition }) => edition && edition.status !== 'withdrawn')?.edition;
  if (!last) return { links: [] };
  if (place.edition)
    return { links: [{ href: `${site}editions/${place.edition.version}/changes/`, text: words.changes.title }] };
  return { links: [{ href: `${site}changes/`, text: words.changes.since(last.version) }] };
};

/** Elsewhere: that this is not the text at the root, and the way to it. */
const noticeOf = ({ place, shelf, site, words }: Playbook, atRoot: string | undefined) => {
  const { edition } = place;
  const say = words.editions;
  const now = shelf.root.edition ? say.inRoot(shelf.root.label) : say.asNow;
  const missing = edition ? say.gone : say.notYet(shelf.root.label);
  return {
    notice: edition ? describe(edition, say) : say.unreleased,
    links: [atRoot === undefined ? { href: site, text: missing } : { href: atRoot, text: now }],
    isWarning: edition?.status === 'withdrawn',
  };
};

const describe = ({ status, date, reason }: NonNullable<Place['edition']>, say: Words['editions']): string => {
  switch (status) {
    case 'current':
      return say.released(date);
    case 'superseded':
      return say.superseded(date);
    case 'withdrawn':
      return say.withdrawn(reason ?? '');
  }
};

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
