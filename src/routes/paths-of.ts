import { playbooksOfSite } from 'virtual:tandem-site';
import { chrome } from '../view/chrome.ts';
import type { Chrome } from '../view/chrome.ts';
import { markLanguage } from '../view/mark-language.ts';
import type { Page } from '../view/page.ts';
import type { PlacedPlaybook } from '../view/placed-playbook.ts';
import type { Playbook } from '../view/playbook.ts';
import { cacheKey } from './cache-key.ts';

/**
 * The pages of one kind in every playbook of the site, as `getStaticPaths` gives them: each with what it prints, when it is
 * asked, and in a build with a key that is another one exactly when the page prints something else.
 */
export const pathsOf = <Printed extends { page: Page }>(
  make: (placed: PlacedPlaybook) => readonly MadePage<Printed>[],
): StaticPath<Printed>[] =>
  playbooksOfSite()
    .flatMap((placed) => make(placed).map((made) => ({ placed, ...made })))
    .map(({ placed: { playbook, param }, params, print }) => {
      let once: (Printed & { around: Chrome }) | undefined;
      const printed = () => (once ??= withAround(print(), playbook));
      const path = { params: { ...params, place: param }, props: { printed } };
      return import.meta.env.DEV ? path : { ...path, cacheKey: cacheKey(printed()) };
    });

const withAround = <Printed extends { page: Page }>(
  own: Printed,
  playbook: Playbook,
): Printed & { around: Chrome } => ({
  ...own,
  page: markLanguage(own.page, playbook),
  around: chrome(own.page.path, playbook),
});

/** A page of one playbook, with the parameters of its address. */
interface MadePage<Printed> {
  params: Record<string, string>;
  print: () => Printed;
}

interface StaticPath<Printed> {
  params: Record<string, string | undefined>;
  props: { printed: () => Printed & { around: Chrome } };
  cacheKey?: string;
}
