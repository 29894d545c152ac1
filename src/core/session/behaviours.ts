import { asMarkdown } from './as-markdown.ts';
import { OWNER_NAMES } from './names.ts';
import type { Behaviour, Session } from './session.ts';

/** What every behaviour is held against. */
export const NOTICE_TEST = 'Could someone notice this within two weeks?';
/** More promises than these are a wish list. */
export const MOST_BEHAVIOURS = 8;

/** Words for virtues, which nobody can be seen to keep or break on one day. */
const VIRTUES =
  /\b(?:respect\w*|trust\w*|open(?:ly|ness)?|honest\w*|transparen\w+|aligned?|alignment|collaborat\w+|communicat\w+|supportive|professional\w*|proactiv\w+|positive\w*|empath\w+|teamwork|mindset|ownership|listen)\b/iu;
const MEASURES = /\b(?:more|better|less|often|always|regularly|sometimes|asap|soon|improve\w*)\b/iu;

/** What makes a behaviour hard to notice, as a question that mends it; undefined where nothing speaks against it. */
export const doubtOf = ({ text, isNoticeable }: Behaviour): string | undefined => {
  const [virtue] = VIRTUES.exec(text) ?? [];
  if (virtue !== undefined)
    return `“${virtue}” can be neither kept nor broken on one day. What would somebody see or hear?`;
  const [measure] = MEASURES.exec(text) ?? [];
  if (measure !== undefined) return `How would you know that it was not “${measure}”? Name a day, a number or a place.`;
  return isNoticeable === false
    ? 'Say who does what, and when, so that both of you would notice its absence.'
    : undefined;
};

/** A session with a list of behaviours changed at one place; without a behaviour, with one less. */
export const withBehaviour = (session: Session, index: number, behaviour: Behaviour | undefined): Session => ({
  ...session,
  behaviours: behaviour ? withAt(session.behaviours, index, behaviour) : session.behaviours.toSpliced(index, 1),
});

const withAt = (behaviours: readonly Behaviour[], index: number, behaviour: Behaviour): Behaviour[] =>
  index < behaviours.length ? behaviours.with(index, behaviour) : [...behaviours, behaviour];

/** The behaviours as a list of Markdown. */
export const behavioursAsMarkdown = (behaviours: readonly Behaviour[]): string =>
  behaviours
    .filter(({ text }) => text !== '')
    .map(({ text, owner, isNoticeable }) => {
      const noticed = isNoticeable === undefined ? '' : `; noticed within two weeks: ${isNoticeable ? 'yes' : 'no'}`;
      return `- ${asMarkdown(text)} (${OWNER_NAMES[owner]}${noticed})`;
    })
    .join('\n');
