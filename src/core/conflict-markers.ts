import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { normalise } from './source-text.ts';

const START = /^<{7}(?: |$)/;
const END = /^>{7}(?: |$)/;

/** Where git has left both sides of a conflict in a file, each by the line on which it begins. */
export const conflictsIn = (text: string, file: string): Problem[] => {
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return [];
  const found: Problem[] = [];
  let isOpen = false;
  for (const [index, line] of normalise(text).split('\n').entries()) {
    // One half of it may be gone already.
    if (START.test(line) || (END.test(line) && !isOpen))
      found.push(problem('T109', { file, line: index + 1, column: 1 }));
    isOpen = START.test(line) || (isOpen && !END.test(line));
  }
  return found;
};
