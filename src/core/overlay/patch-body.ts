import { closest } from '../closest.ts';
import type { Place, Problem, ProblemCode } from '../problems.ts';
import { problem } from '../problems.ts';
import type { YamlResult } from '../read-yaml.ts';
import type { Section } from '../document/cut-body.ts';
import type { Placements } from './overlay-keys.ts';
import { arrange } from './arrange-sections.ts';

/**
 * Lays the sections of a patch over those of the base: one with the id of a section of the base takes its place, others
 * come after all of the base, and `placements` moves them and takes sections of the base away. What stands before the
 * first section takes the place of the same in the base.
 */
export const patchBody = ({ base, patch, placements, at }: BodyPatch): { sections: Section[]; problems: Problem[] } => {
  const [baseIntro, ...baseSections] = base;
  const [patchIntro, ...patchSections] = patch;
  const problems: Problem[] = [];
  const add = (code: ProblemCode, place: Place, details: Record<string, string>) => {
    problems.push(problem(code, place, details));
  };

  const own = new Map<string, Section>();
  for (const section of patchSections) {
    const [heading] = section.headings;
    if (heading && own.has(section.id)) add('T915', heading.place, { value: section.id });
    else own.set(section.id, section);
  }
  const known = [...new Set([...baseSections.map(({ id }) => id), ...own.keys()])];
  const wanted = new Map<string, Placements[string]>();
  for (const [id, placement] of Object.entries(placements)) {
    const target = placement === 'hide' ? undefined : (placement.before ?? placement.after);
    const part = placement !== 'hide' && placement.before !== undefined ? 'before' : 'after';
    const unknown = [
      ...(known.includes(id) ? [] : [{ value: id, place: at(['sections', id], 'key') }]),
      ...(target === undefined || known.includes(target) ? [] : [{ value: target, place: at(['sections', id, part]) }]),
    ];
    for (const { value, place } of unknown) {
      add('T914', place, { value, suggestion: closest(value, known) ?? '', known: known.join(', ') || 'none' });
    }
    if (placement === 'hide' && own.has(id)) add('T916', at(['sections', id], 'key'), { value: id });
    else if (unknown.length === 0) wanted.set(id, placement);
  }

  const { ids, wrong } = arrange(known, wanted);
  for (const { id, reason } of wrong) add('T917', at(['sections', id], 'key'), { value: id, reason });
  const byId = new Map([...baseSections.map((section) => [section.id, section] as const), ...own]);
  const sections = ids.flatMap((id) => byId.get(id) ?? []);
  const intro = patchIntro && !isBlank(patchIntro) ? patchIntro : baseIntro;
  return { sections: intro ? [intro, ...sections] : sections, problems };
};

const isBlank = ({ text, start, end }: Section): boolean => text.slice(start, end).trim() === '';

interface BodyPatch {
  /** What stands before the first section, and the sections. */
  base: readonly Section[];
  patch: readonly Section[];
  placements: Placements;
  /** Where the frontmatter of the patch says something. */
  at: YamlResult['at'];
}
