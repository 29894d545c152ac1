import { LEADERS } from '../../core/session/session.ts';
import type { Leader } from '../../core/session/session.ts';
import { svgElement } from './screen.ts';

const STEP = 24;
const HEIGHT = 28;
const LANES = { product: 8, engineering: 20 } as const satisfies Record<Leader, number>;
const SIZE = 5.5;

/**
 * Where two answers lie on a scale of `steps` places: a disc for product above a square for engineering, and a line from one to the
 * other. Places count from 0; `apart` of them stand before the scale, for answers that are none. The numbers stand beside it.
 */
export const scalePicture = ({ steps, places, apart = 0 }: ScaleInput): SVGElement => {
  const x = (place: number) => STEP / 2 + place * STEP;
  const middle = HEIGHT / 2;
  const marks = LEADERS.flatMap((leader) => {
    const place = places[leader];
    return place === undefined ? [] : [{ leader, x: x(place), y: LANES[leader] }];
  });
  const [from, to] = marks;
  return svgElement(
    'svg',
    { viewBox: `0 0 ${steps * STEP} ${HEIGHT}`, 'aria-hidden': 'true', class: 'scale-picture' },
    svgElement('line', { class: 'track', x1: x(apart), x2: x(steps - 1), y1: middle, y2: middle }),
    ...Array.from({ length: steps }, (_, place) =>
      svgElement('circle', { class: 'stop', cx: x(place), cy: middle, r: 1.5 }),
    ),
    ...(from && to ? [svgElement('line', { class: 'between', x1: from.x, x2: to.x, y1: from.y, y2: to.y })] : []),
    ...marks.map(markOf),
  );
};

const markOf = ({ leader, x, y }: { leader: Leader; x: number; y: number }): SVGElement =>
  leader === 'product'
    ? svgElement('circle', { 'data-side': leader, cx: x, cy: y, r: SIZE })
    : svgElement('rect', { 'data-side': leader, x: x - SIZE, y: y - SIZE, width: 2 * SIZE, height: 2 * SIZE });

interface ScaleInput {
  steps: number;
  places: Partial<Record<Leader, number | undefined>>;
  apart?: number;
}
