import type { Place, Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { Section } from '../document/cut-body.ts';

/**
 * Labels of links and footnotes hold for a whole body. Checks that a patch defines none that the base defines too, and
 * takes away none that the rest of the base needs. `placeOf` says where a section of the base was taken away.
 */
export const checkLabels = ({ base, sections, placeOf }: LabelCheck): Problem[] => {
  const kept = new Set(sections);
  const gone = base.filter((section) => !kept.has(section));
  const own = sections.filter((section) => !base.includes(section));
  const stays = base.filter((section) => kept.has(section));

  const inBase = labelsOf(stays);
  const double = own
    .flatMap(({ defines }) => defines)
    .filter(({ label }) => inBase.has(label))
    .map(({ label, place }) => problem('T918', place, { value: label }));

  const defined = labelsOf(sections);
  const lost = gone.flatMap((section) =>
    section.defines.flatMap(({ label }) => {
      const user = defined.has(label) ? undefined : stays.find(({ uses }) => uses.some((use) => use.label === label));
      if (!user) return [];
      const what = section.id ? `leaving out the section "${section.id}" of the base` : 'this beginning';
      return [problem('T919', placeOf(section), { what, value: label, user: user.id || 'before the first heading' })];
    }),
  );
  return [...double, ...lost];
};

const labelsOf = (sections: readonly Section[]): Set<string> =>
  new Set(sections.flatMap(({ defines }) => defines.map(({ label }) => label)));

interface LabelCheck {
  /** All sections of the base. */
  base: readonly Section[];
  /** The sections of the result. */
  sections: readonly Section[];
  placeOf: (gone: Section) => Place;
}
