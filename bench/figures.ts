/** The middle one of some numbers, or halfway between the two in the middle. */
export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low = NaN, high = NaN] = [
    sorted[Math.floor((sorted.length - 1) / 2)],
    sorted[Math.ceil((sorted.length - 1) / 2)],
  ];
  return (low + high) / 2;
};

/** Each measurement in the middle of its runs, and how many times that is of the first one's. */
export const figuresOf = (measured: readonly Measured[]): Figures[] => {
  const middles = measured.map(({ editions, cold, warm }) => ({ editions, cold: median(cold), warm: median(warm) }));
  const [first] = middles;
  return middles.map((figures) => ({
    ...figures,
    coldRatio: round(figures.cold / (first?.cold ?? NaN)),
    warmRatio: round(figures.warm / (first?.warm ?? NaN)),
  }));
};

/** The figures as a table for people. */
export const asTable = (figures: readonly Figures[]): string => {
  const rows = figures.map(({ editions, cold, coldRatio, warm, warmRatio }) => [
    String(editions),
    `${cold.toFixed(1)} s`,
    `× ${coldRatio.toFixed(2)}`,
    `${warm.toFixed(1)} s`,
    `× ${warmRatio.toFixed(2)}`,
  ]);
  return [['editions', 'cold', '', 'warm', ''], ...rows]
    .map((cells) => cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n');
};

/** What verbs take with so many overlays, as a table for people: seconds, and how many times the start of the program. */
export const asOverlayTable = (figures: readonly OverlayFigures[]): string => {
  const rows = figures.map(({ overlays, help, status, upgrade }) => [
    String(overlays),
    `${help.toFixed(2)} s`,
    `${status.toFixed(2)} s`,
    `× ${(status / help).toFixed(1)}`,
    `${upgrade.toFixed(2)} s`,
    `× ${(upgrade / help).toFixed(1)}`,
  ]);
  return [['overlays', '--help', 'status', '', 'upgrade', ''], ...rows]
    .map((cells) => cells.map((cell) => cell.padStart(10)).join(''))
    .join('\n');
};

/** To two places. */
export const round = (ratio: number): number => Math.round(ratio * 100) / 100;

/** How long builds took with so many editions, in seconds, run by run. */
export interface Measured {
  editions: number;
  cold: number[];
  warm: number[];
}

interface Figures {
  editions: number;
  /** Seconds. */
  cold: number;
  warm: number;
  /** How many times as long as with the fewest editions. */
  coldRatio: number;
  warmRatio: number;
}

/** How long verbs took with so many overlays, in seconds. */
export interface OverlayFigures {
  overlays: number;
  help: number;
  status: number;
  upgrade: number;
}
