import { resolve } from 'node:path';
import { compile } from '../tools/bundle.mjs';

const ROOT = resolve(import.meta.dirname, '..');
const PROGRAMS = resolve(ROOT, '.cache/bench');

/** What the specs start their databases with, made into programs that Node runs. */
export async function databaseTools() {
  const { default: configs } = await import('../rspack.config.mjs');
  const { dependencies: _dependencies, ...config } = configs.find(({ name }) => name === 'services');
  const entry = Object.fromEntries(
    ['postgres-server', 'free-ports'].map((name) => [name, resolve(ROOT, `libs/testing/src/${name}.ts`)]),
  );
  const output = { ...config.output, path: PROGRAMS };
  await compile({ ...config, entry, output, optimization: { minimize: false } });
  const [{ PostgresServer }, { freePorts }] = await Promise.all(
    Object.keys(entry).map((name) => import(resolve(PROGRAMS, `${name}.mjs`))),
  );
  return { PostgresServer, freePorts };
}
