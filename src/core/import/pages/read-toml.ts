import type { FieldsRead } from './front-matter.ts';

const PAIR = /^([\w-]+|"[^"]*"|'[^']*')\s*=\s*(.*)$/;

/**
 * Reads what front matter in TOML commonly holds: a name and a value on each line, in tables or not. Dates stay text. Values over
 * several lines are read as the text that they are; only what is no pair at all makes the whole unreadable.
 */
export const readToml = (text: string): FieldsRead | undefined => {
  const fields: FieldsRead['fields'] = [];
  const comments: FieldsRead['comments'] = [];
  let table = '';
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (content === '') continue;
    const [, name, value = ''] = PAIR.exec(content) ?? [];
    const last = fields.at(-1);
    if (content.startsWith('#')) comments.push({ line, text: content });
    else if (/^\[\[?[^\]]+\]\]?$/.test(content)) table = `${content.replace(/^\[+|\]+$/g, '')}.`;
    else if (name !== undefined)
      fields.push({ name: table + name.replace(/^["']|["']$/g, ''), value: readValue(value), line });
    else if (last) last.value = `${String(last.value)} ${content}`;
    else return undefined;
  }
  return { fields, comments };
};

const readValue = (value: string): unknown => {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$/.exec(value) ?? [];
  if (quoted !== undefined) return asText(value, quoted);
  const [, literal] = /^'([^']*)'\s*(?:#.*)?$/.exec(value) ?? [];
  if (literal !== undefined) return literal;
  if (/^(?:true|false)$/.test(value)) return value === 'true';
  return /^-?\d+$/.test(value) ? Number(value) : value;
};

const asText = (value: string, quoted: string): string => {
  try {
    return String(JSON.parse(`"${quoted}"`));
  } catch {
    return value;
  }
};
