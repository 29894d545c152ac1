import type { Node } from 'mdast';

/** Turns offsets of a text into lines and columns, both from 1. */
export class Places {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  pointAt(offset: number): { line: number; column: number; offset: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, offset };
  }

  range(start: number, end: number): NonNullable<Node['position']> {
    return { start: this.pointAt(start), end: this.pointAt(end) };
  }

  /** The offset of a line and column, within the text. */
  offsetOf(line: number, column: number): number {
    return (this.#starts[Math.min(line, this.#starts.length) - 1] ?? 0) + column - 1;
  }
}
