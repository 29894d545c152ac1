import { wrongColours } from './check-brand.ts';
import type { EmittedFile } from './emit.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import { hexColour } from './schema/brand.ts';
import { playbookSettings } from './schema/playbook.ts';

/** The package that brings the generator, and the playbook that most build on. */
export const OWN_PACKAGE = 'tandem-playbook';
/** A gap in a template; `${{ … }}` of a workflow is none. */
const GAP = /\{\{(\w+)\}\}/g;

/** What is asked of whoever starts a project, in this order. */
export const QUESTIONS = {
  name: 'What is your playbook called?',
  url: 'Where will it be published?',
  accent: 'Which colour do its links have?',
} as const satisfies Record<keyof Answers, string>;

/** Answers that do for a start; `folder` is the name of the project's folder. */
export const usualAnswers = (folder: string): Answers => {
  const words = folder.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return { name: name || 'Our playbook', url: 'https://playbook.example/', accent: '#1d4f91' };
};

/** What is wrong with an answer, and what to do; undefined where nothing is. */
export const wrongAnswer = (field: keyof Answers, value: string): string | undefined => {
  const { name, url } = playbookSettings.shape;
  const schema = { name, url, accent: hexColour() }[field];
  const { error } = schema.safeParse(value);
  if (error) return `"${value}" ${error.issues[0]?.message ?? 'cannot be used'}.`;
  return field === 'accent' ? tooLight(value) : undefined;
};

/**
 * The files of a new project: those of the template, with the gaps filled in. On another playbook than this package's, some of
 * them are others, and there are no examples: nobody knows what they would change.
 */
export const planProject = ({ template, answers, edition, base, dependencies }: NewProject): EmittedFile[] => {
  const { accent = '#1d4f91' } = answers;
  const values: Record<string, string> = {
    name: JSON.stringify(answers.name),
    title: answers.name,
    url: JSON.stringify(answers.url),
    accent: JSON.stringify(accent),
    edition: JSON.stringify(edition),
    version: edition,
    ...(base && {
      package: JSON.stringify(base.package),
      baseName: base.name,
      baseUrl: base.url,
      brand: brandLines(answers.accent),
      fetch: base.package.startsWith('.')
        ? `New editions are in \`${base.package}\`, as soon as you have fetched that.`
        : `\`npm update ${base.package}\` fetches the newest editions.`,
    }),
  };
  return templateFor(template, base !== undefined).map(({ path, text }) => ({
    // npm leaves files out of a package whose names begin with a dot.
    path: path.replace(/^_/, '.'),
    text:
      path === 'package.json'
        ? withDependencies(text, dependencies)
        : text.replaceAll(GAP, (gap, key: string) => values[key] ?? gap),
  }));
};

/** What in the template takes the place of other files where the base is another playbook. */
export const ON_BASE = '_on-base/';

const templateFor = (template: readonly EmittedFile[], isOnBase: boolean): readonly EmittedFile[] => {
  const [other, usual] = [true, false].map((is) => template.filter(({ path }) => path.startsWith(ON_BASE) === is));
  if (!isOnBase) return usual ?? [];
  const instead = (other ?? []).map(({ path, text }) => ({ path: path.slice(ON_BASE.length), text }));
  const replaced = new Set(instead.map(({ path }) => path));
  const kept = (usual ?? []).filter(({ path }) => !replaced.has(path) && !path.startsWith('content/'));
  return [...kept, ...instead];
};

const brandLines = (accent: string | undefined): string =>
  accent === undefined ? '# brand:\n#   accent: "#1d4f91"' : `brand:\n  accent: ${JSON.stringify(accent)}`;

const tooLight = (accent: string): string | undefined => {
  const [found] = wrongColours(accent, { path: ['accent'], at: () => ({ file: PLAYBOOK_FILE, line: 1, column: 1 }) });
  return found && `${found.message}; ${found.hint}.`;
};

const withDependencies = (text: string, { tandem, node, base }: NewProject['dependencies']): string => {
  // Our own template, which is an object.
  const file = JSON.parse(text) as Record<string, unknown>;
  const filled = { ...file, dependencies: { [OWN_PACKAGE]: tandem, ...base }, devDependencies: { node } };
  return `${JSON.stringify(filled, undefined, 2)}\n`;
};

/** What a project is called, where it is published, and the colour of its links. */
export interface Answers {
  name: string;
  url: string;
  /** None where it is that of the base. */
  accent?: string | undefined;
}

/** Another playbook, on which a project can build. */
export interface PlaybookOnDisk {
  /** How `playbook.yaml` names it. */
  package: string;
  /** Its newest edition that was not withdrawn. */
  edition: string;
  /** What it is called, and where it is published. */
  name: string;
  url: string;
}

interface NewProject {
  template: readonly EmittedFile[];
  /** Checked with `wrongAnswer`. */
  answers: Answers;
  /** The version of the edition that it builds on. */
  edition: string;
  /** The playbook that it builds on, where that is not the one of this package. */
  base?: Pick<PlaybookOnDisk, 'package' | 'name' | 'url'> | undefined;
  /** Where npm finds this package, and the package of the base if there is one, and which Node the scripts run on. */
  dependencies: { tandem: string; node: string; base?: Readonly<Record<string, string>> | undefined };
}
