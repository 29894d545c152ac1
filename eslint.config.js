import { builtinModules } from 'node:module';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const FOLDERS = [
  'core',
  'collections',
  'config',
  'disk',
  'cli',
  'site',
  'view',
  'components',
  'layouts',
  'routes',
  'own',
  'client',
  'styles',
];
const ROOT_FILES = ['integration.ts', 'content.ts'];
const TESTS = ['src/**/*.test.ts'];

const ANY_PACKAGE = '^[^.]';
const ASTRO_BUT_ITS_ZOD = '^(?:astro:|virtual:|@astrojs/|astro$|astro/(?!zod$))';
const NODE_MODULES = `^(?:node:.*|${builtinModules.join('|')})$`;
/** What a project brings to its pages is no data of the site. */
const SITE_DATA = '^(?:astro:content|virtual:(?!tandem-code$)|node:|@astrojs/)';

/** Globals by which code would stop being data in, data out. */
const IMPURE_GLOBALS = ['process', 'Buffer', 'console', 'fetch', 'document', 'window', 'localStorage'];

/**
 * The allowed imports, as src/README.md has them: core ← disk ← cli; core ← view ← components, layouts ← routes; core, view ←
 * collections ← config ← whoever puts a playbook together: cli, integration. Each part of `src`: the folders it may import, and the packages it may not.
 */
const BOUNDARIES = [
  boundary({ part: 'core', folders: ['core'], notPackages: [NODE_MODULES, ASTRO_BUT_ITS_ZOD] }),
  boundary({ part: 'disk', folders: ['disk', 'core'], notPackages: [ASTRO_BUT_ITS_ZOD] }),
  boundary({
    part: 'cli',
    folders: ['cli', 'config', 'collections', 'core', 'disk'],
    notPackages: [ASTRO_BUT_ITS_ZOD],
  }),
  boundary({
    part: 'collections',
    folders: ['collections', 'core', 'view'],
    notPackages: [NODE_MODULES, ASTRO_BUT_ITS_ZOD],
  }),
  boundary({
    part: 'config',
    folders: ['config', 'collections', 'core', 'disk', 'view'],
    notPackages: [ASTRO_BUT_ITS_ZOD],
  }),
  boundary({ part: 'view', folders: ['view', 'core'], notPackages: [ANY_PACKAGE] }),
  ...['components', 'layouts'].map((part) =>
    boundary({
      part,
      folders: ['components', 'layouts', 'view', 'styles'],
      folderTypes: ['core'],
      notPackages: [SITE_DATA],
    }),
  ),
  boundary({
    part: 'routes',
    folders: ['routes', 'components', 'layouts', 'view', 'core', 'client', 'styles'],
    notPackages: [NODE_MODULES],
  }),
  boundary({
    part: 'own',
    folders: ['own', 'routes', 'layouts', 'components', 'view', 'core'],
    notPackages: [NODE_MODULES],
  }),
  boundary({ part: 'client', folders: ['client', 'core', 'styles'], notPackages: [ANY_PACKAGE] }),
  boundary({ part: 'site', folders: ['site', 'core', 'disk', 'view'] }),
  boundary({ part: 'integration.ts', folders: ['site', 'config', 'core', 'disk', 'view'] }),
  boundary({ part: 'rebuild.ts', folders: ['site', 'config', 'collections', 'core', 'disk'] }),
  boundary({ part: 'content.ts', folders: [] }),
];

export default defineConfig(
  globalIgnores([
    'dist/',
    'lib/',
    'template/',
    '.tandem/',
    '.astro/',
    'coverage/',
    'tests/fixtures/',
    'content/',
    'editions/',
  ]),

  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],

  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-nested-ternary': 'error',
      // TypeScript knows the names of each environment.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // An early `return respond(…)` of nothing reads well.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // An empty string often stands for none: in the environment, in attributes.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // There are no enums (`erasableSyntaxOnly`), and to look for them takes an eighth of the time.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      // The unions of other packages (syntax trees) are long: there, `default` covers the rest.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['src/**'],
    ignores: TESTS,
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // Tables of texts, in which nothing happens.
    files: ['src/core/words/{de,en}/**', 'src/view/block-samples.ts'],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  {
    files: ['src/{collections,core,view}/**'],
    ignores: TESTS,
    rules: { 'no-restricted-globals': ['error', ...IMPURE_GLOBALS] },
  },
  ...BOUNDARIES,
  {
    files: ['src/{components,layouts}/**/*.astro/*.ts'],
    rules: restrictedImports({ folders: ['client', 'core'], notPackages: [ANY_PACKAGE] }),
  },
  {
    // TypeScript's service does not read .astro files, and ESLint does not see casts in JSDoc. `astro check` checks both.
    files: ['**/*.astro', '**/*.astro/*.{js,ts}', '**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);

/** @param {{ part: string } & Allowed} options */
function boundary({ part, ...allowed }) {
  const files = [part.endsWith('.ts') ? `src/${part}` : `src/${part}/**`];
  return { files, ignores: TESTS, rules: restrictedImports(allowed) };
}

/**
 * @param {Allowed} allowed
 * @returns {import('eslint').Linter.RulesRecord}
 */
function restrictedImports({ folders, folderTypes = [], notPackages = [] }) {
  const forbidden = FOLDERS.filter((folder) => !folders.includes(folder) && !folderTypes.includes(folder));
  const message = `Only ${folders.join(', ')} may be imported here (src/README.md).`;
  const patterns = [
    { regex: importOf(forbidden), message },
    ...folderTypes.map((folder) => ({
      regex: importOf([folder]),
      allowTypeImports: true,
      message: `Only types of ${folder} may be imported here (src/README.md).`,
    })),
    ...notPackages.map((regex) => ({
      regex,
      message: 'This package may not be imported here (src/README.md).',
    })),
  ];
  return { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] };
}

/**
 * A pattern of the imports of some folders of `src`, from any depth, and of the files at its root that nobody imports.
 * @param {string[]} folders
 */
function importOf(folders) {
  const files = ROOT_FILES.map((file) => file.replaceAll('.', '\\.')).join('|');
  return `^(?:\\./|(?:\\.\\./)+)(?:(?:${folders.join('|')})/|(?:${files})$)`;
}

/** @typedef {{ folders: string[], folderTypes?: string[], notPackages?: string[] }} Allowed */
