import { relative, resolve } from 'node:path';
import { services } from '../rspack.config.mjs';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * How `nest build <app>` and `nest start <app>` build: one app, compiled as the bundle of all is, to where the Nest CLI
 * looks for it, and beside what is already in `dist`.
 */
export default function appBuild({ entry }) {
  const source = relative(ROOT, entry).replace(/\.ts$/, '');
  const output = {
    ...services.output,
    filename: '[name].js',
    chunkFilename: `${source}.chunks/[id].js`,
    clean: false,
  };
  return {
    ...services,
    dependencies: [],
    entry: { [source]: entry },
    output,
    optimization: { ...services.optimization, splitChunks: false },
    // The defaults of the Nest CLI that this has no use for.
    externalsPresets: {},
    experiments: {},
    plugins: [],
  };
}
