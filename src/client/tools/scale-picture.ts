import { LEADERS } from '../../core/session/session.ts';
import type { Leader } from '../../core/session/session.ts';
import { svgElement } from './screen.ts';

const STEP = 24;
const HEIGHT = 20;
const MIDDLE = HEIGHT / 2;
const SIZE = 5.5;

/**
 * Where two answers lie on a scale of `steps` places: a disc for product, a square for engineering, and a bar from one to the
 * other. Places count from 0; `apart` of them stand before the scale, for answers that are none. The numbers stand beside it.
 */
export const scalePicture = ({ steps, places, apart = 0 }: ScaleInput): SVGElement => {
  const isShared = places.product === places.engineering;
  const marks = LEADERS.flatMap((leader) => {
    const place = places[leader];
    if (place === undefined) return [];
    // Side by side, and not one behind the other.
    const aside = leader === 'product' ? -SIZE : SIZE;
    return [{ leader, x: centreOf(place) + (isShared ? aside : 0) }];
  });
  const [from, to] = marks;
  const line = (name: string, x1: number, x2: number) =>
    svgElement('line', { class: name, x1, x2, y1: MIDDLE, y2: MIDDLE });
  return svgElement(
    'svg',
    { viewBox: `0 0 ${steps * STEP} ${HEIGHT}`, 'aria-hidden': 'true', class: 'scale-picture' },
    line('track', centreOf(apart), centreOf(steps - 1)),
    ...Array.from({ length: steps }, (_, place) =>
      svgElement('circle', { class: 'stop', cx: centreOf(place), cy: MIDDLE, r: 1.5 }),
    ),
    ...(from && to ? [line('between', from.x, to.x)] : []),
    ...marks.map(markOf),
  );
};

const centreOf = (place: number): number => STEP / 2 + place * STEP;

const markOf = ({ leader, x }: { leader: Leader; x: number }): SVGElement =>
  leader === 'product'
    ? svgElement('circle', { 'data-side': leader, cx: x, cy: MIDDLE, r: SIZE })
    : svgElement('rect', { 'data-side': leader, x: x - SIZE, y: MIDDLE - SIZE, width: 2 * SIZE, height: 2 * SIZE });

interface ScaleInput {
  steps: number;
  places: Partial<Record<Leader, number | undefined>>;
  apart?: number;
}
