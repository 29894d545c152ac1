import { contrast, NEEDED_CONTRAST, PAPER, readableOnLight } from './contrast.ts';
import type { EmittedFile } from './emit.ts';
import { problem } from './problems.ts';
import { PLAYBOOK_FILE } from './playbook-file.ts';
import { playbookSettings } from './schema/playbook.ts';

const OWN_PACKAGE = 'tandem-playbook';
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
  const { name, url, brand } = playbookSettings.shape;
  const schema = { name, url, accent: brand.unwrap().shape.accent }[field];
  const { error } = schema.safeParse(value);
  if (error) return `"${value}" ${error.issues[0]?.message ?? 'cannot be used'}.`;
  return field === 'accent' ? tooLight(value) : undefined;
};

/** The files of a new project: those of the template, with the gaps filled in. */
export const planProject = ({ template, answers, edition, dependencies }: NewProject): EmittedFile[] => {
  const values: Record<string, string> = {
    name: JSON.stringify(answers.name),
    title: answers.name,
    url: JSON.stringify(answers.url),
    accent: JSON.stringify(answers.accent),
    edition: JSON.stringify(edition),
    version: edition,
  };
  return template.map(({ path, text }) => ({
    // npm leaves files out of a package whose names begin with a dot.
    path: path.replace(/^_/, '.'),
    text:
      path === 'package.json'
        ? withDependencies(text, dependencies)
        : text.replaceAll(GAP, (gap, key: string) => values[key] ?? gap),
  }));
};

const tooLight = (accent: string): string | undefined => {
  const found = contrast(accent, PAPER.light);
  if (found >= NEEDED_CONTRAST) return undefined;
  const { message, hint } = problem(
    'T963',
    { file: PLAYBOOK_FILE, line: 1, column: 1 },
    { value: accent, contrast: found.toFixed(2), needed: String(NEEDED_CONTRAST), suggestion: readableOnLight(accent) },
  );
  return `${message}; ${hint}.`;
};

const withDependencies = (text: string, { tandem, node }: NewProject['dependencies']): string => {
  // Our own template, which is an object.
  const file = JSON.parse(text) as Record<string, unknown>;
  const filled = { ...file, dependencies: { [OWN_PACKAGE]: tandem }, devDependencies: { node } };
  return `${JSON.stringify(filled, undefined, 2)}\n`;
};

/** What a project is called, where it is published, and the colour of its links. */
export interface Answers {
  name: string;
  url: string;
  accent: string;
}

interface NewProject {
  template: readonly EmittedFile[];
  /** Checked with `wrongAnswer`. */
  answers: Answers;
  /** The version of the edition that it builds on. */
  edition: string;
  /** Where npm finds this package, and which Node the scripts run on. */
  dependencies: { tandem: string; node: string };
}
