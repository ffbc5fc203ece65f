/** Builds what is stale: the web client with Vite, the server with esbuild. `--force` builds both. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { inRepository, isProgram, repositoryRoot } from './repository.mjs';
import { setup } from './setup.mjs';
import { runProgram } from './user-error.mjs';

/** The output of `npm run build`, as absolute paths. */
export const buildOutput = {
  web: inRepository('apps', 'web', 'dist'),
  server: inRepository('apps', 'server', 'dist', 'main.js'),
};

const SHARED_INPUTS = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs', 'packages/contract'];

const targets = [
  {
    name: 'web',
    inputs: [...SHARED_INPUTS, 'scripts/precompress.mjs', 'packages/engine', 'apps/web'],
    proof: path.join(buildOutput.web, 'index.html'),
    build: buildWeb,
  },
  { name: 'server', inputs: [...SHARED_INPUTS, 'apps/server'], proof: buildOutput.server, build: buildServer },
];

async function buildWeb() {
  const [vite, { precompress }] = await Promise.all([import('vite'), import('./precompress.mjs')]);
  const root = inRepository('apps', 'web');
  await vite.build({ root, configFile: path.join(root, 'vite.config.ts'), logLevel: 'warn' });
  precompress(buildOutput.web);
}

/**
 * The source files behind a package's exports, as esbuild aliases. The longest name is first, since an alias also matches its extensions.
 * @param {string} packageFolder
 * @returns {Record<string, string>}
 */
function sourcesOf(packageFolder) {
  /** @type {{ name: string, exports: Record<string, string> }} */
  const { name, exports } = JSON.parse(readFileSync(inRepository('packages', packageFolder, 'package.json'), 'utf8'));
  const entries = Object.entries(exports).sort(([a], [b]) => b.length - a.length);
  return Object.fromEntries(
    entries.map(([entry, source]) => [name + entry.slice(1), inRepository('packages', packageFolder, source)]),
  );
}

async function buildServer() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    entryPoints: [inRepository('apps', 'server', 'src', 'main.ts')],
    outfile: buildOutput.server,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    sourcemap: true,
    packages: 'external',
    // Node 20 cannot run .ts files: esbuild bundles the packages of this repository, while those of npm stay external.
    alias: sourcesOf('contract'),
    logLevel: 'warning',
  });
}

/** @param {{ name: string }} target */
const stampOf = (target) => inRepository('node_modules', '.cache', 'visavis', `${target.name}.inputs`);

/**
 * Builds the targets whose inputs changed since their last build.
 * @param {{ force?: boolean }} [options]
 */
export async function build({ force = false } = {}) {
  for (const target of targets) {
    const inputs = fingerprint(repositoryRoot, target.inputs);
    const stamp = stampOf(target);
    if (!force && existsSync(target.proof) && existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) continue;
    const startedAtMs = performance.now();
    rmSync(stamp, { force: true });
    await target.build();
    mkdirSync(path.dirname(stamp), { recursive: true });
    writeFileSync(stamp, inputs);
    process.stdout.write(`Built the ${target.name} in ${((performance.now() - startedAtMs) / 1000).toFixed(1)} s\n`);
  }
}

if (isProgram(import.meta.url)) {
  await runProgram(async () => {
    await setup();
    await build({ force: process.argv.includes('--force') });
  });
}
