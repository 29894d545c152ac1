// @ts-check
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const directory = fileURLToPath(new URL('..', import.meta.url));
const source = join(directory, 'src');
const output = join(directory, 'lib');

/** What other projects have no use for: tests, types of what only we compile, notes on the code. */
const LEFT_OUT = /\.test\.ts$|\.d\.ts$|^README\.md$/;

/** An import of a TypeScript file of our own: `from './a.ts'`, `import './a.ts'`, `import('./a.ts')`. */
const IMPORT_OF_TYPESCRIPT = /(\b(?:from|import)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g;

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
  writeFileSync(join(output, 'integration.d.ts'), declare('integration.ts'));
  writeFileSync(join(output, 'content.d.ts'), declare('content.ts'));
};

/** @param {string} text An `.astro` file. */
const importJavaScript = (text) => text.replace(IMPORT_OF_TYPESCRIPT, '$1$2$3.js$2');

/** @param {string} file */
const compile = (file) => textOf(ts.transpileModule(read(file), settings(file)));

/**
 * The types of a module whose exports all say what they are.
 * @param {string} file
 */
const declare = (file) => textOf(ts.transpileDeclaration(read(file), settings(file)));

/** @param {string} file */
const settings = (file) => ({ fileName: file, reportDiagnostics: true, compilerOptions: OPTIONS });

/** @param {import('typescript').TranspileOutput} result Throws where the file could not be taken by itself. */
const textOf = ({ outputText, diagnostics = [] }) => {
  if (diagnostics.length === 0) return outputText;
  const host = { getCurrentDirectory: () => directory, getCanonicalFileName: String, getNewLine: () => '\n' };
  throw new Error(`The package cannot be built.\n${ts.formatDiagnostics(diagnostics, host)}`);
};

/** @param {string} file */
const read = (file) => readFileSync(join(source, file), 'utf8');

buildPackage();
