import { mapAsCsv, mapAsMarkdown, mapAsYaml } from '../../core/session/decision-files.ts';
import { openRows } from '../../core/session/decision-map.ts';
import { fill } from '../../core/words/fill.ts';
import { element } from '../search/element.ts';
import type { MapData } from './decision-map.ts';
import { promiseAbout, promiseBox } from './promise-box.ts';
import type { SessionStore } from './session-store.ts';
import { SettledMap } from './settled-map.ts';
import { takeAway } from './take-away.ts';
import { dayFromNow, originOf, words } from './tool-data.ts';

const NAME = 'decision-map';
/** After so many days the two go through the map again. */
const REVIEW_AFTER = 180;

/** What the two see when the curtain rises: where they differ, what will hurt, and the map that they settle. */
export const mapResults = ({ data, store }: { data: MapData; store: SessionStore }): Node[] => {
  const map = new SettledMap(data, store);
  map.draw();
  return [
    map.place,
    promiseOf(store, map),
    filesOf(data, store, map),
    element('p', { class: 'tool-origin' }, originOf(data)),
  ];
};

const promiseOf = (store: SessionStore, map: SettledMap): HTMLElement => {
  const { again, proposal, otherProposal } = words.map;
  const [first] = openRows(map.rows);
  return promiseBox({
    store,
    about: NAME,
    tool: NAME,
    reviewAfter: REVIEW_AFTER,
    again,
    proposal: first ? fill(proposal, { title: first.decision.title }) : otherProposal,
  });
};

const filesOf = (data: MapData, store: SessionStore, map: SettledMap): HTMLElement => {
  const nameOf = (ending: string) => `${NAME}-${dayFromNow()}.${ending}`;
  return takeAway({
    markdown: () =>
      mapAsMarkdown(
        { rows: map.rows, scheme: map.scheme, commitment: promiseAbout(store, NAME), from: originOf(data) },
        words,
      ),
    name: NAME,
    store,
    others: [
      {
        name: 'csv',
        label: words.map.spreadsheet,
        file: () => ({ name: nameOf('csv'), text: mapAsCsv(map, words), type: 'text/csv' }),
      },
      {
        name: 'yaml',
        label: words.map.yaml,
        file: () => ({
          name: nameOf('yaml'),
          text: mapAsYaml({ rows: map.rows, from: originOf(data) }, words),
          type: 'application/yaml',
        }),
      },
    ],
  });
};
