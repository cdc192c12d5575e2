import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const BUNDLE = resolve(ROOT, 'dist/sandbox/main.mjs');
const SOURCES = ['apps', 'libs', 'rspack.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** True when the bundle is missing or older than one of its sources. Reads no file, only their times. */
export function isStale() {
  if (!existsSync(BUNDLE)) return true;
  const builtAt = statSync(BUNDLE).mtimeMs;
  return SOURCES.some((source) => isNewer(resolve(ROOT, source), builtAt));
}

function isNewer(path, time) {
  const stat = statSync(path);
  // The time of a directory changes when a file is added or removed, which the times of its files do not show.
  if (stat.mtimeMs > time) return true;
  return (
    stat.isDirectory() && readdirSync(path).some((name) => name !== 'node_modules' && isNewer(join(path, name), time))
  );
}

/** Builds every app into dist/. Rejects with the compiler's messages. */
export async function build() {
  const { default: config } = await import('../rspack.config.mjs');
  await compile(config);
}

/** Builds what a configuration of rspack says. Rejects with the compiler's messages. */
export async function compile(config) {
  const { rspack } = await import('@rspack/core');
  const compiler = rspack(config);
  const stats = await new Promise((done, fail) =>
    compiler.run((error, result) => (error ? fail(error) : done(result))),
  );
  await new Promise((done) => compiler.close(done));
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only' }));
}
