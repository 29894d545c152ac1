import type { PlaybookSettings } from '../schema/playbook.ts';

/** What became of the terms and the topics of a playbook, in the order in which the later one has them; what is gone comes last. */
export const compareNames = (before: Settings, after: Settings): NameChanges => ({
  terms: compareTables(namesOf(before.terms), namesOf(after.terms), (key) => after.terms[key]?.formerly ?? []),
  // A topic that says the same under another key is the same one.
  topics: compareTables(before.topics, after.topics, (key) => {
    const isSame = ([, name]: [string, string]) => name === after.topics[key];
    return Object.entries(before.topics)
      .filter(isSame)
      .map(([old]) => old);
  }),
});

/** What became of a name, as a plain sentence; `one` is what it is called: "term". */
export const sayName = (one: string, change: NameChange): string => {
  const { key, name } = change;
  switch (change.kind) {
    case 'added':
      return `New ${one} ${key}: “${name}”.`;
    case 'removed':
      return `The ${one} ${key} is gone; it was “${name}”.`;
    case 'renamed': {
      const { former } = change;
      const moved = former.key === key ? '' : ` is ${key} now`;
      const said = former.name === name ? '' : ` says “${name}” now, and said “${former.name}”`;
      return `The ${one} ${former.key}${[moved, said].filter(Boolean).join(', and')}.`;
    }
  }
};

const namesOf = (terms: PlaybookSettings['terms']): Names =>
  Object.fromEntries(Object.entries(terms).map(([key, { value }]) => [key, value]));

const compareTables = (was: Names, is: Names, formerKeys: (key: string) => readonly string[]): NameChange[] => {
  const isGone = (key: string) => Object.hasOwn(was, key) && !Object.hasOwn(is, key);
  const followed = new Set<string>();
  const changes = Object.entries(is).flatMap(([key, name]): NameChange[] => {
    const old = Object.hasOwn(was, key) ? key : formerKeys(key).find((one) => isGone(one) && !followed.has(one));
    if (old === undefined) return [{ kind: 'added', key, name }];
    followed.add(old);
    const former = { key: old, name: was[old] ?? '' };
    return old === key && former.name === name ? [] : [{ kind: 'renamed', key, name, former }];
  });
  const gone = Object.entries(was).filter(([key]) => isGone(key) && !followed.has(key));
  return [...changes, ...gone.map(([key, name]): NameChange => ({ kind: 'removed', key, name }))];
};

type Settings = Pick<PlaybookSettings, 'terms' | 'topics'>;
type Names = Readonly<Record<string, string>>;

/** What became of one name: of a renamed one the key or what it says is another. */
export type NameChange = { key: string; name: string } & (
  { kind: 'added' | 'removed' } | { kind: 'renamed'; former: { key: string; name: string } }
);

export interface NameChanges {
  terms: NameChange[];
  topics: NameChange[];
}
