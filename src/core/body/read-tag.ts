const GAP = String.raw`(?:[ \t]+|[ \t]*\n[ \t]*)`;
const NAME = String.raw`[A-Za-z_$][\w$.:-]*`;
const VALUE = String.raw`(?:"[^"\n]*"|'[^'\n]*'|\{[^{}\n]*\})`;
const ATTRIBUTE = String.raw`(?:${GAP}${NAME}(?:[ \t]*=[ \t]*${VALUE})?|${GAP}?\{[^{}\n]*\})`;
const TAG = new RegExp(`<(/?)(${NAME})?((?:${ATTRIBUTE})*)${GAP}?(/?)>`, 'y');
const EACH = new RegExp(String.raw`(${NAME})(?:[ \t]*=[ \t]*(${VALUE}))?|\{([^{}\n]*)\}`, 'g');

/** Reads the tag that begins at `offset`; undefined where what stands there is none. */
export const readTag = (text: string, offset: number): Tag | undefined => {
  TAG.lastIndex = offset;
  const match = TAG.exec(text);
  if (!match) return undefined;
  const [whole, slash, name = '', attributes = '', end] = match;
  return {
    offset,
    end: offset + whole.length,
    name,
    attributes: [...attributes.matchAll(EACH)].map(asAttribute),
    kind: kindOf(slash, end),
  };
};

const kindOf = (slash: string | undefined, end: string | undefined): Tag['kind'] => {
  if (slash) return 'closing';
  return end ? 'whole' : 'opening';
};

const asAttribute = ([, name, value, spread]: RegExpExecArray): TagAttribute => {
  if (name === undefined) return { name: `{${spread ?? ''}}`, value: undefined };
  return { name, value: value === undefined || value.startsWith('{') ? undefined : value.slice(1, -1) };
};

/** An attribute of a tag; without a value where that is code, or none. */
export interface TagAttribute {
  name: string;
  value: string | undefined;
}

export interface Tag {
  offset: number;
  end: number;
  /** Empty for `<>`. */
  name: string;
  attributes: TagAttribute[];
  kind: 'opening' | 'closing' | 'whole';
}
