import { build, isStale } from './bundle.mjs';

/** Runs a command-line program of an app, by its place in the bundle: `node tools/run-cli.mjs issuing/csr.cli …`. */
const [program] = process.argv.splice(2, 1);
if (isStale()) await build();
await import(`../dist/${program}.mjs`);
