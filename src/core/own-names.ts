import { closest } from './closest.ts';
import { Collections } from './collection.ts';
import type { CollectionDefinition, CollectionWords } from './collection.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import { isPlainMap } from './plain-data.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { readYaml } from './read-yaml.ts';
import type { PlaybookSettings } from './schema/playbook.ts';
import { normalise } from './source-text.ts';
import { spokenIn } from './words/language.ts';

/** The collections under the names that a playbook gives them, or else those that they have in its language. */
export const withOwnNames = <Definition extends CollectionDefinition>(
  collections: Collections<Definition>,
  { collections: own, language }: Pick<PlaybookSettings, 'collections' | 'language'>,
): Collections<Definition> => {
  const all = collections.all.map((definition) => {
    const names: Names = definition.words?.[spokenIn(language)].names ?? definition;
    const { title = names.title, one = names.one } = own[definition.name] ?? {};
    const search = names.said && { search: { ...definition.search, said: names.said } };
    return { ...definition, ...search, title, one, lead: names.lead };
  });
  return new Collections(all, collections);
};

/** Checks that the collections which `playbook.yaml` itself names are there. */
export const checkOwnNames = (playbookFile: string, { names }: Collections): Problem[] => {
  const { data, at } = readYaml(normalise(playbookFile), { file: PLAYBOOK_FILE, firstLine: 1 });
  const own = data?.collections;
  return (isPlainMap(own) ? Object.keys(own) : [])
    .filter((key) => !names.includes(key))
    .map((key) => {
      const details = { key, suggestion: closest(key, names) ?? '', known: names.join(', ') };
      return problem('T301', at(['collections', key], 'key'), details);
    });
};

type Names = CollectionWords['names'];
