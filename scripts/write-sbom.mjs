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
  const { components, dependencies, ...about } = JSON.parse(output);
  const kept = components.filter(({ properties = [] }) => !properties.some(({ name }) => name === OF_DEVELOPERS));
  const names = new Set(kept.map((component) => component['bom-ref']));
  const edges = dependencies.flatMap(({ ref, dependsOn = [] }) =>
    names.has(ref) ? [{ ref, dependsOn: dependsOn.filter((name) => names.has(name)) }] : [],
  );
  const sbom = { ...about, components: kept, dependencies: edges };
  writeFileSync(join(directory, 'lib', 'sbom.cdx.json'), JSON.stringify(sbom));
};

await writeSbom();

/** @typedef {{ 'bom-ref': string, properties?: { name: string }[] }} Component */
/** @typedef {{ components: Component[], dependencies: { ref: string, dependsOn?: string[] }[] }} Sbom */
