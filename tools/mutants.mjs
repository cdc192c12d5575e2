import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { coverageOf, PROJECTS } from './mutants/coverage.mjs';
import { judge } from './mutants/judge.mjs';
import { Worker } from './mutants/pool.mjs';
import { tableOf } from './mutants/report.mjs';
import { sample } from './mutants/sample.mjs';
import { makeTree, ROOT } from './mutants/tree.mjs';

const USAGE = `npm run mutants -- [--n 300] [--seed 1] [--under libs/journal] [--workers 2] [--as-seen]

Changes the code in small ways, one at a time, and tells which changes no test notices. What has been judged of a seed is
kept in .cache/mutants and not judged again, nor what tests go past; with --as-seen nobody asks what others go past; equal changes are named, with the reason, in tools/mutants/equivalents.json.`;

const { values: wish } = parseArgs({
  options: {
    n: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', default: '' },
    workers: { type: 'string', default: '2' },
    'as-seen': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (wish.help) {
  console.log(USAGE);
  process.exit(0);
}

const tree = await makeTree();
const workers = Array.from({ length: Number(wish.workers) }, () => new Worker(tree.folder));
process.on('exit', () => workers.forEach((worker) => worker.end()));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
const chosen = sample(
  tree.mutants.filter(({ file }) => file.startsWith(wish.under)),
  Number(wish.n),
  Number(wish.seed),
);
const kept = resolve(ROOT, `.cache/mutants/${tree.name}-${wish.seed}-${wish.n}${wish.under.replaceAll('/', '.')}.json`);
const verdicts = read(kept);
for (const project of Object.keys(PROJECTS)) {
  const files = await coverageOf(tree, project, { workers, isEnough: wish['as-seen'] });
  const waiting = chosen.filter(({ id }) => isOpen(verdicts[id], project));
  await Promise.all(workers.map((worker) => work({ worker, project, files, waiting })));
}
console.log(tableOf(chosen, verdicts));
process.exit();

/** The cheap project tries all mutants before the next one tries what is left. */
async function work({ worker, project, files, waiting }) {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const { verdict, by } = await judge(worker, mutant, { project, files });
    verdicts[mutant.id] = { verdict, tried: project };
    writeFileSync(kept, JSON.stringify(verdicts));
    const why = by === undefined ? '' : `\n    ${by.replaceAll(/\s+/g, ' ').slice(0, 160)}`;
    const change = `${mutant.file}:${mutant.line} ${mutant.operator} → ${mutant.replacement}`;
    console.log(`${waiting.length} left  ${verdict.padEnd(9)} #${mutant.id} ${change}${why}`);
  }
}

function isOpen(known, project) {
  if (known === undefined) return true;
  const order = Object.keys(PROJECTS);
  return known.verdict === 'survived' && order.indexOf(known.tried) < order.indexOf(project);
}

function read(file) {
  mkdirSync(resolve(file, '..'), { recursive: true });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
