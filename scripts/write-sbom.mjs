// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './run-command.mjs';

const directory = fileURLToPath(new URL('..', import.meta.url));
const OF_DEVELOPERS = 'cdx:npm:package:development';

/**
 * Writes what the package was tested with to `lib/sbom.cdx.json`, in the form of CycloneDX 1.5. npm lists everything, and says
 * what only we need; asked to leave that out itself, it also leaves out what is needed by both.
 */
const writeSbom = async () => {
  const { exitCode, output } = await runCommand('npm sbom --silent --sbom-format cyclonedx --package-lock-only', {
    directory,
    output: 'keep',
  });
  if (exitCode !== 0) throw new Error(`npm sbom ended with ${exitCode}:\n${output}`);
  /** @type {Sbom} */
  const { components, dependencies, metadata, bomFormat, specVersion, version } = JSON.parse(output);
  const kept = components.filter(({ properties = [] }) => !properties.some(({ name }) => name === OF_DEVELOPERS));
  const names = new Set([metadata.component, ...kept].map((component) => component['bom-ref']));
  const edges = dependencies.flatMap(({ ref, dependsOn = [] }) =>
    names.has(ref) ? [{ ref, dependsOn: dependsOn.filter((name) => names.has(name)) }] : [],
  );
  // Neither a random number nor the time of day: the same packages give the same list.
  const { component, tools } = metadata;
  const sbom = {
    bomFormat,
    specVersion,
    version,
    metadata: { tools, component },
    components: kept,
    dependencies: edges,
  };
  writeFileSync(join(directory, 'lib', 'sbom.cdx.json'), JSON.stringify(sbom));
};

await writeSbom();

/** @typedef {{ 'bom-ref': string, properties?: { name: string }[] }} Component */
/**
 * @typedef {object} Sbom
 * @property {string} bomFormat
 * @property {string} specVersion
 * @property {number} version
 * @property {{ tools: unknown, component: Component }} metadata
 * @property {Component[]} components
 * @property {{ ref: string, dependsOn?: string[] }[]} dependencies
 */
