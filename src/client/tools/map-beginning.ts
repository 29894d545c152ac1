import { fill } from '../../core/words/fill.ts';
import { ownIdOf, withOwnDecision } from '../../core/session/edit-decisions.ts';
import { asLine } from '../../core/session/edit-session.ts';
import { MOST_IN_LINE } from '../../core/session/session.ts';
import { element } from '../search/element.ts';
import { choiceList } from './choices.ts';
import type { MapData } from './decision-map.ts';
import { button } from './screen.ts';
import type { SessionStore } from './session-store.ts';
import { words } from './tool-data.ts';

/** So many decisions of their own are a second map. */
const MOST_OWN = 30;

/** What stands at each question before it is answered: nothing, or what the playbook or a preset suggests. */
export const beginningChoice = (data: MapData, { chosen, choose }: ChosenBeginning): HTMLElement => {
  const { field, select } = choiceList(words.map.beginWith, 'preset', presetNames(data, words.map.nothing), chosen);
  select.addEventListener('change', () => {
    choose(select.value);
  });
  return element('div', { class: 'map-beginning' }, field, element('p', { class: 'tool-hint' }, words.map.beginHint));
};

/** Adds decisions that the playbook does not have, and takes them off again. */
export const ownDecisions = (store: SessionStore, redraw: () => void): HTMLElement => {
  const { ownDecisions: own } = store.session;
  const say = words.map.own;
  const input = element('input', { name: 'own', maxlength: String(MOST_IN_LINE), autocomplete: 'off' });
  const form = element(
    'form',
    { class: 'own-decisions' },
    element('label', {}, say.label, input),
    element('button', { name: 'add' }, say.add),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const title = asLine(input.value);
    if (title === '' || own.size >= MOST_OWN) return;
    store.update((session) => withOwnDecision(session, ownIdOf(title, session), title));
    redraw();
  });
  return element(
    'details',
    own.size > 0 ? { class: 'map-own', open: '' } : { class: 'map-own' },
    element('summary', {}, own.size > 0 ? fill(say.count, { count: own.size }) : say.none),
    element(
      'ul',
      {},
      ...[...own].map(([id, title]) =>
        element(
          'li',
          {},
          title,
          button(
            [say.remove, element('span', { class: 'visually-hidden' }, `: ${title}`)],
            { name: 'remove', look: 'quiet' },
            () => {
              store.update((session) => withOwnDecision(session, id, undefined));
              redraw();
            },
          ),
        ),
      ),
    ),
    form,
    element('p', { class: 'tool-hint' }, say.hint),
  );
};

/** The presets to choose from, behind one that says none. */
export const presetNames = ({ presets }: MapData, none: string): Record<string, string> => ({
  '': none,
  defaults: words.map.defaults,
  ...Object.fromEntries(presets.map(({ id, title }) => [id, title])),
});

interface ChosenBeginning {
  chosen: string;
  choose: (preset: string) => void;
}
