import { closest } from '../closest.ts';
import { readFrontmatter } from '../document/read-frontmatter.ts';
import type { EntrySource } from '../parse-entry.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { YamlResult } from '../read-yaml.ts';
import type { SplitSource } from '../source-text.ts';
import { validate } from '../validate.ts';
import { OVERLAY_KINDS, overlayKeys } from './overlay-keys.ts';
import type { OverlayKind, Placements } from './overlay-keys.ts';
import { withoutBareKeys } from './bare-keys.ts';
import { placedFields, without } from './placed.ts';
import type { PlacedMap } from './placed.ts';

/** How an entry of `content/` changes one of the base, and which edition it was written for; undefined where it does not. */
export const describeOverlay = (source: EntrySource): OverlayHeader | undefined => {
  const read = readOverlay(source, '');
  return read.kind === 'overlay' ? { overlay: read.overlay.kind, basedOn: read.overlay.basedOn } : undefined;
};

/** Reads an entry of `content/` as far as the change of the base goes. `edition` is the base, for what hints say. */
export const readOverlay = (source: EntrySource, edition: string): OverlayResult => {
  const frontmatter = readFrontmatter(source);
  if (!frontmatter) return { kind: 'unreadable' };
  const { yaml, split } = frontmatter;
  if (yaml.data?.overlay === undefined) return { kind: 'plain' };

  const { overlay: kind, basedOn, sections = {} } = yaml.data;
  const problems = [...kindProblems(kind, yaml), ...basedOnProblems(basedOn, yaml, edition)];
  if (problems.length > 0) return { kind: 'wrong', problems: [...problems, ...yaml.lost] };

  const { reason } = yaml.data;
  const isPatch = kind === 'patch';
  const data = {
    overlay: kind,
    basedOn,
    ...(isPatch && { sections }),
    ...(kind === 'hide' && reason !== undefined && { reason }),
  };
  const keys = validate(overlayKeys, { ...yaml, data });
  const wrong = 'problems' in keys ? keys.problems : [];
  const own = without(placedFields(yaml), isPatch ? ['overlay', 'basedOn', 'sections'] : ['overlay', 'basedOn']);
  const { fields, problems: bare } = isPatch ? withoutBareKeys(own, yaml) : { fields: own, problems: [] };
  const overlay: Overlay = {
    source,
    split,
    yaml,
    // Both were looked at above.
    kind: kind as OverlayKind,
    basedOn: basedOn as string,
    placements: 'data' in keys ? (keys.data.sections ?? {}) : {},
    fields,
  };
  return { kind: 'overlay', overlay, problems: [...wrong, ...bare, ...yaml.lost] };
};

const kindProblems = (kind: unknown, yaml: YamlResult): Problem[] => {
  if (OVERLAY_KINDS.some((known) => known === kind)) return [];
  const suggestion = typeof kind === 'string' ? (closest(kind, OVERLAY_KINDS) ?? '') : '';
  const found = typeof kind === 'string' ? `"${kind}"` : 'not a word';
  return [problem('T901', yaml.at(['overlay']), { found, suggestion, known: OVERLAY_KINDS.join(', ') })];
};

const basedOnProblems = (basedOn: unknown, yaml: YamlResult, edition: string): Problem[] => {
  if (basedOn === undefined) return [problem('T902', yaml.at(['overlay'], 'key'), { reason: 'is missing', edition })];
  if (overlayKeys.shape.basedOn.safeParse(basedOn).success) return [];
  const reason =
    typeof basedOn === 'number' ? 'is a number, but a version is text: 1.10 is not 1.1' : 'is not a version';
  return [problem('T902', yaml.at(['basedOn']), { reason, edition })];
};

interface OverlayHeader {
  overlay: OverlayKind;
  /** The version of an edition. */
  basedOn: string;
}

/** A change of an entry of the base, read but not applied. */
export interface Overlay {
  source: EntrySource;
  split: SplitSource;
  yaml: YamlResult;
  kind: OverlayKind;
  basedOn: string;
  placements: Placements;
  /** The fields that are the entry's own. */
  fields: PlacedMap;
}

type OverlayResult =
  /** An entry that changes nothing of the base. */
  | { kind: 'plain' }
  /** What `parseEntry` reports. */
  | { kind: 'unreadable' }
  | { kind: 'wrong'; problems: Problem[] }
  | { kind: 'overlay'; overlay: Overlay; problems: Problem[] };
