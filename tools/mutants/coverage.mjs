import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runJest } from './run-jest.mjs';

const HERE = import.meta.dirname;

/** Which files of specs go past which mutant, the narrowest first, by project; asked once for a tree. */
export async function coverageOf(tree) {
  const result = {};
  for (const project of ['unit', 'suite']) result[project] = byMutant(tree, await seenBy(tree, project));
  return result;
}

async function seenBy(tree, project) {
  const folder = resolve(tree.folder, `.cache/seen-${project}`);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    console.log(`which ${project} specs go past which mutants …`);
    await runJest(tree, { project, workers: project === 'unit' ? 2 : 1, env: seeing(tree, project, folder) });
  }
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(resolve(folder, file), 'utf8')));
}

function seeing(tree, project, folder) {
  const env = { MUTANTS_SEEN: folder, MUTANTS_COLLECT: resolve(HERE, 'collect.cjs') };
  if (project === 'unit') return env;
  const tell = pathToFileURL(resolve(HERE, 'tell-seen.mjs')).href;
  return { ...env, MUTANTS_SOCKET: resolve(tree.folder, '.cache/seen.sock'), NODE_OPTIONS: `--import ${tell}` };
}

function byMutant(tree, files) {
  const found = new Map();
  for (const { testPath, seen } of [...files].sort((a, b) => a.seen.length - b.seen.length))
    for (const id of seen) found.set(id, [...(found.get(id) ?? []), relative(tree.folder, testPath)]);
  return found;
}
