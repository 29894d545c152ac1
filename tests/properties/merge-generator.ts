/** Makes entries and random edits of them, each from one number, so that a failing test can be cut down to few edits. */

const WORDS =
  'product engineering roadmap customer team week decision budget review plan risk goal metric owner backlog release quality trust speed meeting agree write measure share choose name decide ask tell keep stop start early late open clear small large every next first'.split(
    ' ',
  );
const NAMES = ['head of product', 'head of engineering', 'platform lead'];
const NEW_NAMES = ['chief product officer', 'technology director', 'guild master'];

/** A small generator of numbers (mulberry32): the same seed gives the same numbers. */
const random = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, below);
  };
  return { next, pick: (items) => items[next(items.length)] as never };
};

export const makeEntry = (seed: number): Entry => {
  const dice = random(seed);
  return {
    title: phrase(dice, 3),
    summary: sentence(dice),
    order: dice.next(90),
    topics: several(dice, 3, () => word(dice)),
    related: several(dice, 3, () => `guides/${word(dice)}-${word(dice)}`),
    checklist: several(dice, 3, () => phrase(dice, 4)),
    rows: several(dice, 3, (index) => ({ id: `row-${index}`, text: sentence(dice) })),
    comment: dice.next(2) === 0 ? phrase(dice, 3) : '',
    isTurned: false,
    flow: '\n',
    sections: several(dice, 3, () => makeSection(dice)),
  };
};

const makeSection = (dice: Random): Section => ({
  title: phrase(dice, 3),
  blocks: several(dice, 3, () => makeBlock(dice)),
});

const makeBlock = (dice: Random): Block => {
  const kind = dice.pick(['text', 'text', 'text', 'list', 'steps', 'table', 'code', 'note'] as const);
  if (kind === 'text') return { kind, parts: several(dice, 4, () => sentence(dice)) };
  if (kind === 'table') return { kind, parts: several(dice, 3, () => `${phrase(dice, 2)} | ${phrase(dice, 2)}`) };
  if (kind === 'code' || kind === 'note') return { kind, parts: [phrase(dice, 4)] };
  return { kind, parts: several(dice, 4, () => sentence(dice)) };
};

const several = <Thing>(dice: Random, most: number, make: (index: number) => Thing): Thing[] =>
  Array.from({ length: 1 + dice.next(most) }, (_, index) => make(index));

const word = (dice: Random): string => dice.pick(WORDS) + (dice.next(3) === 0 ? String(dice.next(50)) : '');
const phrase = (dice: Random, length: number): string => Array.from({ length }, () => word(dice)).join(' ');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (dice: Random): string => {
  const subject = dice.pick([dice.pick(NAMES), 'team', '{product.leader}', '**team**', '[team](guides/team)']);
  return `The ${subject} ${phrase(dice, 2 + dice.next(5))}.`;
};

/** Writes the summary anew, or the first sentence of the body: where both sides do, with two owners, a person has to decide. */
export const giveTo = (owner: string, entry: Entry, inBody: boolean): Entry => {
  const copy = structuredClone(entry);
  const first = copy.sections[0]?.blocks[0];
  if (inBody && first) first.parts[0] = `The ${owner} owns it.`;
  else copy.summary = `The ${owner} decides it.`;
  return copy;
};

/** Makes one random edit. */
export const editEntry = (entry: Entry, seed: number): Entry => {
  const dice = random(seed);
  const copy = structuredClone(entry);
  const edit = dice.pick(EDITS);
  edit(copy, dice);
  return copy;
};

const anyBlock = ({ sections }: Entry, dice: Random): Block | undefined => {
  const blocks = sections.flatMap((section) => section.blocks);
  return blocks.length > 0 ? dice.pick(blocks) : undefined;
};

const part = (kind: Block['kind'], dice: Random): string => {
  if (kind === 'table') return `${phrase(dice, 2)} | ${phrase(dice, 2)}`;
  return kind === 'code' || kind === 'note' ? phrase(dice, 4) : sentence(dice);
};

const changeWord = (text: string, dice: Random): string => {
  const words = text.split(' ');
  const places = [...words.keys()].filter((place) => /^[a-z]+\d*$/.test(words[place] ?? ''));
  if (places.length === 0) return text;
  words[dice.pick(places)] = word(dice);
  return words.join(' ');
};

const insert = <Thing>(things: Thing[], thing: NoInfer<Thing>, dice: Random): void => {
  things.splice(dice.next(things.length + 1), 0, thing);
};
const remove = (things: unknown[], dice: Random): void => {
  if (things.length > 1) things.splice(dice.next(things.length), 1);
};
const move = (things: unknown[], dice: Random): void => {
  things.splice(dice.next(things.length), 0, ...things.splice(dice.next(things.length), 1));
};

const onPart = (change: (parts: string[], dice: Random, kind: Block['kind']) => void): Edit => {
  return (entry, dice) => {
    const block = anyBlock(entry, dice);
    if (block) change(block.parts, dice, block.kind);
  };
};

const changePart = onPart((parts, dice) => {
  const place = dice.next(parts.length);
  parts[place] = changeWord(parts[place] ?? '', dice);
});
const addPart = onPart((parts, dice, kind) => {
  if (kind !== 'code' && kind !== 'note') insert(parts, part(kind, dice), dice);
});
const removePart = onPart((parts, dice) => remove(parts, dice));
const movePart = onPart((parts, dice) => move(parts, dice));

const EDITS: readonly Edit[] = [
  changePart,
  changePart,
  changePart,
  addPart,
  addPart,
  removePart,
  movePart,
  ({ sections }, dice) => insert(sections[dice.next(sections.length)]?.blocks ?? [], makeBlock(dice), dice),
  ({ sections }, dice) => remove(sections[dice.next(sections.length)]?.blocks ?? [], dice),
  ({ sections }, dice) => move(sections[dice.next(sections.length)]?.blocks ?? [], dice),
  ({ sections }, dice) => insert(sections, makeSection(dice), dice),
  ({ sections }, dice) => remove(sections, dice),
  ({ sections }, dice) => move(sections, dice),
  ({ sections }, dice) => {
    const section = sections[dice.next(sections.length)];
    if (section) section.title = changeWord(section.title, dice);
  },
  (entry, dice) => (entry.title = phrase(dice, 3)),
  (entry, dice) => (entry.summary = changeWord(entry.summary, dice)),
  (entry, dice) => (entry.order = dice.next(90)),
  ({ topics }, dice) => insert(topics, word(dice), dice),
  ({ related }, dice) => insert(related, `guides/${word(dice)}-${word(dice)}`, dice),
  ({ related }, dice) => remove(related, dice),
  ({ checklist }, dice) => insert(checklist, phrase(dice, 4), dice),
  ({ checklist }, dice) => remove(checklist, dice),
  ({ rows }, dice) => insert(rows, { id: `row-${dice.next(9)}x`, text: sentence(dice) }, dice),
  ({ rows }, dice) => remove(rows, dice),
  ({ rows }, dice) => {
    const row = rows[dice.next(rows.length)];
    if (row) row.text = changeWord(row.text, dice);
  },
  (entry, dice) => (entry.comment = phrase(dice, 3)),
  (entry) => (entry.isTurned = !entry.isTurned),
  (entry) => (entry.flow = entry.flow === ' ' ? '\n' : ' '),
  (entry, dice) => {
    const place = dice.next(NAMES.length);
    const renamed = JSON.stringify(entry).replaceAll(NAMES[place] ?? '', NEW_NAMES[place] ?? '');
    Object.assign(entry, JSON.parse(renamed));
  },
];

/** Writes an entry as the text of a file. */
export const writeEntry = (entry: Entry): string => {
  const { title, summary, order, topics, related, checklist, rows, comment, isTurned, flow } = entry;
  const list = (items: readonly string[]) => items.map((item) => `\n  - ${item}`).join('');
  const fields = [
    `title: ${title}`,
    `summary: ${JSON.stringify(summary)}`,
    `${comment ? `# ${comment}\n` : ''}topics: [${topics.join(', ')}]`,
    `related:${list(related)}`,
    `order: ${order}`,
    `checklist:${list(checklist)}`,
    `rows:${rows.map(({ id, text }) => `\n  - id: ${id}\n    text: ${JSON.stringify(text)}`).join('')}`,
  ];
  const body = entry.sections.map((section) =>
    [`## ${capital(section.title)}`, ...section.blocks.map((block) => writeBlock(block, flow))].join('\n\n'),
  );
  return `---\n${(isTurned ? fields.toReversed() : fields).join('\n')}\n---\n\n${body.join('\n\n')}\n`;
};

const writeBlock = ({ kind, parts }: Block, flow: string): string => {
  switch (kind) {
    case 'text':
      return parts.join(flow);
    case 'list':
      return parts.map((text) => `- ${text}`).join('\n');
    case 'steps':
      return parts.map((text, index) => `${index + 1}. ${text}`).join('\n');
    case 'table':
      return ['| Who | What |', '| --- | --- |', ...parts.map((text) => `| ${text} |`)].join('\n');
    case 'code':
      return `\`\`\`text\n${parts.join('\n')}\n\`\`\``;
    case 'note':
      return `<Note>\n\n${parts.join('\n')}\n\n</Note>`;
  }
};

/** Everything that an entry says, in the smallest parts that are merged as a whole. */
export const partsOf = ({ title, summary, topics, related, checklist, rows, sections }: Entry): string[] => [
  title,
  summary,
  ...topics,
  ...related,
  ...checklist,
  ...rows.map(({ text }) => text),
  ...sections.flatMap((section) => [capital(section.title), ...section.blocks.flatMap(({ parts }) => parts)]),
];

interface Random {
  next: (below: number) => number;
  pick: <Thing>(items: readonly Thing[]) => Thing;
}
type Edit = (entry: Entry, dice: Random) => unknown;

interface Block {
  kind: 'text' | 'list' | 'steps' | 'table' | 'code' | 'note';
  parts: string[];
}
interface Section {
  title: string;
  blocks: Block[];
}
export interface Entry {
  title: string;
  summary: string;
  order: number;
  topics: string[];
  related: string[];
  checklist: string[];
  rows: { id: string; text: string }[];
  comment: string;
  isTurned: boolean;
  flow: string;
  sections: Section[];
}
