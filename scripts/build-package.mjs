// @ts-check
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const directory = fileURLToPath(new URL('..', import.meta.url));
const source = join(directory, 'src');
const output = join(directory, 'lib');

/** What other projects have no use for: tests, types of what only we compile, notes on the code. */
const LEFT_OUT = /\.test\.ts$|\.d\.ts$|^README\.md$/;

/** An import of a TypeScript file of our own: `from './a.ts'`, `import './a.ts'`, `import('./a.ts')`. */
const IMPORT_OF_TYPESCRIPT = /(\b(?:from|import)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g;

/** The same once it is written. */
const IMPORT_OF_JAVASCRIPT = /(\b(?:from|import)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.js\2/g;

const DECLARATIONS = { noEmit: false, declaration: true, emitDeclarationOnly: true, rootDir: source, outDir: output };

const OPTIONS = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  rewriteRelativeImportExtensions: true,
  verbatimModuleSyntax: true,
};

/**
 * Writes `src/` to `lib/` as plain JavaScript, since Node strips no types from installed packages. `.astro` files keep
 * their TypeScript, which Astro compiles, and import the JavaScript.
 */
const buildPackage = () => {
  rmSync(output, { recursive: true, force: true });
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !LEFT_OUT.test(item.name))
    .map((item) => relative(source, join(item.parentPath, item.name)));

  for (const file of files) {
    const path = join(output, file);
    mkdirSync(dirname(path), { recursive: true });
    if (file.endsWith('.ts')) writeFileSync(path.replace(/\.ts$/, '.js'), compile(file));
    else if (file.endsWith('.astro')) writeFileSync(path, importJavaScript(read(file)));
    else cpSync(join(source, file), path);
  }
  declare(['integration.ts', 'content.ts', 'collections/api.ts', 'own/api.ts']);
};

/** Writes the JSON Schema of `playbook.yaml`, for the editors of those who install the package. */
const writeSettingsSchema = async () => {
  const { settingsSchema } = await import('../src/core/settings-reference.ts');
  const folder = join(output, 'schemas');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'playbook.json'), JSON.stringify(settingsSchema()));
};

/** @param {string} text An `.astro` file. */
const importJavaScript = (text) => text.replace(IMPORT_OF_TYPESCRIPT, '$1$2$3.js$2');

/** @param {string} file */
const compile = (file) => textOf(ts.transpileModule(read(file), settings(file)));

/**
 * Astro's zod by the name that all projects can import; TypeScript writes the one behind it.
 * @param {string} text
 */
const ofAstro = (text) =>
  text
    .replaceAll('import("zod/v4")', 'import("astro/zod")')
    .replaceAll('import("zod/v4/core")', 'import("astro/zod").core');

/**
 * Writes the types of modules, and those of all that these speak of.
 * @param {string[]} files
 */
const declare = (files) => {
  const config = join(directory, 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    directory,
  );
  const program = ts.createProgram(
    [...files, 'env.d.ts'].map((file) => join(source, file)),
    {
      ...options,
      ...DECLARATIONS,
    },
  );
  /** @type {Map<string, string>} */
  const emitted = new Map();
  const { diagnostics } = program.emit(undefined, (path, text) =>
    emitted.set(normalize(path), ofAstro(importJavaScript(text))),
  );
  throwIfAny(diagnostics);
  const wanted = new Set(files.map((file) => join(output, file.replace(/\.ts$/, '.d.ts'))));
  // A set that grows while it is walked.
  for (const path of wanted) {
    const text = emitted.get(path) ?? '';
    writeFileSync(path, text);
    for (const [, , , named = ''] of text.matchAll(IMPORT_OF_JAVASCRIPT))
      wanted.add(join(dirname(path), `${named}.d.ts`));
  }
};

/** @param {string} file */
const settings = (file) => ({ fileName: file, reportDiagnostics: true, compilerOptions: OPTIONS });

/** @param {import('typescript').TranspileOutput} result Throws where the file could not be taken by itself. */
const textOf = ({ outputText, diagnostics = [] }) => {
  throwIfAny(diagnostics);
  return outputText;
};

/** @param {readonly import('typescript').Diagnostic[]} diagnostics */
const throwIfAny = (diagnostics) => {
  if (diagnostics.length === 0) return;
  const host = { getCurrentDirectory: () => directory, getCanonicalFileName: String, getNewLine: () => '\n' };
  throw new Error(`The package cannot be built.\n${ts.formatDiagnostics(diagnostics, host)}`);
};

/** @param {string} file */
const read = (file) => readFileSync(join(source, file), 'utf8');

buildPackage();
await writeSettingsSchema();
