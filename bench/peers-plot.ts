import type { Row } from './peers-report.ts';

const [LEFT, WIDTH, BAR, STEP] = [190, 400, 14, 40];
const STYLE = `text { font: 12px system-ui, sans-serif; fill: #24292f } .axis { stroke: #8c959f }
.tandem { fill: #1f6feb } .starlight { fill: #9aa4ae } .target { stroke: #24292f; stroke-width: 3 }
@media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .tandem { fill: #58a6ff } .starlight { fill: #6e7681 } .target { stroke: #fff } }`;

/** The rows as bars: how long each build takes, as a part of Starlight's cold build with as many entries. */
export const asPlot = (rows: readonly Row[]): string => {
  const longest = Math.max(1, ...rows.flatMap(({ ofCold }) => [ofCold.tandem, ofCold.starlight]));
  const x = (part: number) => Math.round(LEFT + (part / longest) * WIDTH);
  const height = 52 + rows.length * STEP;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 ${LEFT + WIDTH + 110} ${height}">
<title>How long Tandem and Starlight build the same pages</title>
<style>${STYLE}</style>
<text y="14">Length: part of Starlight’s cold build with as many entries. ×: Tandem ÷ Starlight in the same situation.</text>
<rect class="tandem" y="24" width="12" height="12"/><text x="18" y="34">Tandem</text>
<rect class="starlight" x="80" y="24" width="12" height="12"/><text x="98" y="34">Starlight</text>
<path class="target" d="M172 24v12"/><text x="180" y="34">target for Tandem</text>
<path class="axis" d="M${LEFT} 46V${height}"/>
${rows.map((row, index) => barsOf(row, { x, y: 52 + index * STEP })).join('\n')}
</svg>
`;
};

const barsOf = (row: Row, { x, y }: { x: (part: number) => number; y: number }): string => {
  const { entries, situation, tandem, starlight, ofCold, ratio, target } = row;
  const bar = (name: 'tandem' | 'starlight', top: number, label: string) =>
    `<rect class="${name}" x="${LEFT}" y="${top}" width="${x(ofCold[name]) - LEFT}" height="${BAR}"/>
<text x="${x(ofCold[name]) + 6}" y="${top + BAR - 3}">${label}</text>`;
  const limit =
    target === undefined ? '' : `<path class="target" d="M${x(target * ofCold.starlight)} ${y - 3}v${BAR + 3}"/>`;
  return `<text x="${LEFT - 8}" y="${y + BAR + 4}" text-anchor="end">${entries} entries, ${situation}</text>
${bar('tandem', y, `${tandem.seconds} s, ${ratio} ×`)}
${bar('starlight', y + BAR + 1, `${starlight.seconds} s`)}
${limit}`;
};
