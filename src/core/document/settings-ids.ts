import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Edit } from '../edits.ts';
import { LINK_SETTINGS } from '../settings-links.ts';
import { normalise } from '../source-text.ts';
import { editRaw } from './edit-raw.ts';

/** `playbook.yaml` with the new ids of entries in the links of header and footer, and not a byte more. */
export const withLinksRenamed = (text: string, renamed: ReadonlyMap<string, string>): string => {
  const settings = normalise(text);
  const document = parseDocument(settings);
  const lists = LINK_SETTINGS.map((name) => document.get(name, true)).filter((list) => isSeq(list));
  const targets = lists.flatMap(({ items }) => items.map((item) => (isMap(item) ? item.get('to', true) : item)));
  const edits = targets.flatMap((target): Edit[] => {
    if (!isScalar(target) || typeof target.value !== 'string' || !target.range) return [];
    const { value } = target;
    const now = renamed.get(value);
    const [from, to] = target.range;
    const at = settings.slice(from, to).indexOf(value);
    return now === undefined || at < 0 ? [] : [{ start: from + at, end: from + at + value.length, text: now }];
  });
  return editRaw(text, edits);
};
