import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { rspack } from '@rspack/core';
import { services as bundle } from '../rspack.config.mjs';
import { build, compile, isStale } from './bundle.mjs';
import { writeLicences } from './licences.mjs';
import { writeTypes } from './package-types.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const DIST = resolve(ROOT, 'dist');
const OUT = resolve(DIST, 'npm');
const KIT = resolve(ROOT, 'apps/kit/src');

/** The entries of the package by their path in `exports`. */
const ENTRIES = {
  '.': 'index',
  './testing': 'testing',
  './jest': 'jest',
  './vitest': 'vitest',
  './playwright': 'playwright',
  './node-test': 'node-test',
  './testcontainers': 'testcontainers',
  './catalog': 'catalog',
};

/** Makes `dist/npm`, which `npm publish` takes as it stands. */
export async function makePackage() {
  if (isStale()) await build();
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  for (const folder of ['console', 'swagger-ui']) copy(resolve(DIST, folder), join(OUT, folder));
  copy(resolve(DIST, 'sandbox/main.mjs'), join(OUT, 'sandbox/main.mjs'));
  // What V8 has compiled here is of no use elsewhere.
  cpSync(resolve(DIST, 'program'), join(OUT, 'program'), {
    recursive: true,
    filter: (path) => !path.includes('.cache'),
  });
  await compile([entriesAs('esm'), entriesAs('cjs'), commandLine()]);
  writeTypes({ out: join(OUT, 'types'), entries: Object.values(ENTRIES) });
  for (const file of ['LICENSE', 'README.md', 'CHANGELOG.md']) copy(resolve(ROOT, file), join(OUT, file));
  writeFileSync(join(OUT, 'package.json'), `${JSON.stringify(manifest(), null, 2)}\n`);
  writeLicences(join(OUT, 'THIRD-PARTY-LICENSES.txt'));
  return OUT;
}

function copy(from, to) {
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

/** The entries as one kind of module. */
function entriesAs(format) {
  const isEsm = format === 'esm';
  const names = Object.values(ENTRIES);
  return {
    ...bundle,
    name: `kit-${format}`,
    dependencies: [],
    plugins: [],
    entry: Object.fromEntries(names.map((name) => [name, join(KIT, 'entries', `${name}.ts`)])),
    output: {
      path: join(OUT, format),
      filename: isEsm ? '[name].mjs' : '[name].cjs',
      chunkFilename: isEsm ? '[name].mjs' : '[name].cjs',
      module: isEsm,
      library: { type: isEsm ? 'modern-module' : 'commonjs-static' },
      ...(isEsm ? { chunkFormat: 'module', chunkLoading: 'import' } : { chunkFormat: 'commonjs' }),
    },
    // CommonJS has them by itself.
    node: isEsm ? bundle.node : { __dirname: false, __filename: false },
    optimization: { ...bundle.optimization, splitChunks: false, runtimeChunk: false },
  };
}

/** The command-line program: one file that loads the sandbox only to start it. */
function commandLine() {
  return {
    ...bundle,
    name: 'cli',
    dependencies: [],
    plugins: [new rspack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true })],
    entry: { sadpath: join(KIT, 'cli/main.ts') },
    output: { ...bundle.output, path: join(OUT, 'cli'), clean: false, chunkFilename: '[name].mjs' },
    optimization: { ...bundle.optimization, splitChunks: false },
  };
}

function manifest() {
  const { version, description, license, engines } = JSON.parse(readFileSync(resolve(ROOT, 'package.json'), 'utf8'));
  const repository = { type: 'git', url: 'git+https://github.com/sadpath/sadpath.git' };
  const peers = { testcontainers: '>=10', vitest: '>=3', '@playwright/test': '>=1.40', jest: '>=29' };
  return {
    name: 'sadpath',
    version,
    description,
    keywords: ['sandbox', 'mock', 'errors', 'fault-injection', 'fintech', 'testing', 'wiremock'],
    license,
    repository,
    type: 'module',
    engines,
    bin: { sadpath: './cli/sadpath.mjs' },
    exports: { ...Object.fromEntries(Object.entries(ENTRIES).map(exported)), './package.json': './package.json' },
    peerDependencies: peers,
    peerDependenciesMeta: Object.fromEntries(Object.keys(peers).map((name) => [name, { optional: true }])),
    publishConfig: { access: 'public', provenance: true },
  };
}

function exported([path, name]) {
  const import_ = { types: `./types/esm/apps/kit/src/entries/${name}.d.ts`, default: `./esm/${name}.mjs` };
  const require_ = { types: `./types/cjs/apps/kit/src/entries/${name}.d.ts`, default: `./cjs/${name}.cjs` };
  return [path, { import: import_, require: require_ }];
}

if (process.argv[1] === import.meta.filename) {
  const out = await makePackage();
  const bytes = (folder) =>
    readdirSync(folder, { recursive: true }).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  console.log(`${relative(ROOT, out)}: ${(bytes(out) / 1e6).toFixed(1)} MB unpacked`);
}
