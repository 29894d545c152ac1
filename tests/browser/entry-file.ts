import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from '../site/project.ts';

/** What the head of an entry's file says; `folder` is that of its playbook. */
export const headOf = <Field extends string, Value = string>(
  id: string,
  folder = 'content',
): Partial<Record<Field, Value>> => {
  const [, head = ''] = read(id, folder).split(/^---$/m);
  // The build has checked every entry.
  return parse(head) as Partial<Record<Field, Value>>;
};

/** The first heading in the text of an entry. */
export const firstHeadingOf = (id: string, folder = 'content'): string => {
  const [, heading] = /^## (.+)$/m.exec(read(id, folder)) ?? [];
  if (heading === undefined) throw new Error(`${id} has no heading.`);
  return heading;
};

const read = (id: string, folder: string): string => readFileSync(join(PROJECT, folder, `${id}.mdx`), 'utf8');
