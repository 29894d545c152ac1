import { fill } from '../../core/words/fill.ts';
import { LEADERS, otherLeader } from '../../core/session/session.ts';
import type { Leader } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import type { Apart } from './apart.ts';
import { button, sideMark, sureButton } from './screen.ts';
import { sendHalf } from './send-half.ts';
import { openFileButton, saveButton } from './take-away.ts';
import { words } from './tool-data.ts';

/** Who may answer: both, or the one who is left, to whom the other hands the device or sends the answers. */
export const toAnswer = (tool: Apart, left: readonly Leader[]): Node[] => {
  const { whoFirst, done, pass } = words.apart;
  const [only, ...more] = left;
  const leaders = element('div', { class: 'tool-leaders' }, ...left.map((leader) => leaderButton(tool, leader)));
  if (!only || more.length > 0) return [element('h2', {}, whoFirst), element('p', {}, tool.parts.intro), leaders];
  const first = otherLeader(only);
  return [element('h2', {}, done[first]), element('p', {}, pass[only]), leaders, sendHalf(first, tool)];
};

/** The curtain before it rises. */
export const bothDone = (tool: Apart): Node[] => {
  const { bothDone: title, sit, reveal } = words.apart;
  return [
    element('h2', {}, title),
    element('p', {}, sit),
    element(
      'p',
      { class: 'tool-actions' },
      button(reveal, { name: 'reveal', look: 'primary' }, () => void tool.reveal()),
    ),
  ];
};

/** What is rarely needed: the other's file, one's own answers once more, an empty device. */
export const otherWays = (tool: Apart, done: Leader | undefined): HTMLElement => {
  const { store, parts } = tool;
  const { all, apart } = words;
  const begun = LEADERS.filter((leader) => parts.valuesOf(store.session, leader).size > 0);
  const clear = sureButton(apart.clear, { name: 'clear', question: apart.sureClear }, () => {
    store.clear();
    tool.begin({ notice: { said: apart.cleared } });
  });
  const status = element('p', { role: 'status' });
  return element(
    'div',
    { class: 'tool-others' },
    element('p', {}, store.isKept ? apart.kept : all.notKept),
    element(
      'p',
      { class: 'tool-actions' },
      ...(store.isKept ? [] : [saveButton(parts.fileName, store, status)]),
      openFileButton(async (text) => {
        tool.begin({ notice: await store.open(text) });
      }),
      ...(done ? [done] : begun).map((leader) =>
        button(fill(apart.again, { side: all.sides[leader] }), { name: `again-${leader}`, look: 'quiet' }, () => {
          tool.ask(leader, 0);
        }),
      ),
      ...(begun.length > 0 ? [clear] : []),
    ),
    status,
  );
};

const leaderButton = (tool: Apart, leader: Leader): HTMLElement => {
  const { lead, notBegun, answered, goOn } = words.apart;
  const all = tool.ids.length;
  const given = all - tool.openOf(leader).length;
  const state = fill(given < all ? goOn : answered, { given, all });
  return button(
    [element('strong', {}, sideMark(leader), lead[leader]), element('small', {}, given === 0 ? notBegun : state)],
    { name: `answer-${leader}`, look: 'primary' },
    () => {
      tool.askNext(leader);
    },
  );
};
