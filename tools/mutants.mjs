import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { coverageOf } from './mutants/coverage.mjs';
import { judge } from './mutants/judge.mjs';
import { tableOf } from './mutants/report.mjs';
import { sample } from './mutants/sample.mjs';
import { makeTree, ROOT } from './mutants/tree.mjs';

const USAGE = `npm run mutants -- [--n 300] [--seed 1] [--under libs/journal] [--workers 2]

Changes the code in small ways, one at a time, and tells which changes no test notices. What has been judged of a seed is
kept in .cache/mutants and not judged again; equal changes are named, with the reason, in tools/mutants/equivalents.json.`;

const { values: wish } = parseArgs({
  options: {
    n: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', default: '' },
    workers: { type: 'string', default: '2' },
    help: { type: 'boolean', default: false },
  },
});
if (wish.help) {
  console.log(USAGE);
  process.exit(0);
}

const tree = await makeTree();
const coverage = await coverageOf(tree);
const chosen = sample(
  tree.mutants.filter(({ file }) => file.startsWith(wish.under)),
  Number(wish.n),
  Number(wish.seed),
);
const kept = resolve(ROOT, `.cache/mutants/${tree.name}-${wish.seed}-${wish.n}${wish.under.replaceAll('/', '.')}.json`);
const verdicts = read(kept);
const waiting = chosen.filter(({ id }) => verdicts[id] === undefined);
await Promise.all(Array.from({ length: Number(wish.workers) }, work));
console.log(tableOf(chosen, verdicts));

async function work() {
  for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
    const verdict = await judge(tree, mutant, coverage);
    verdicts[mutant.id] = verdict;
    writeFileSync(kept, JSON.stringify(verdicts));
    const left = `${Object.keys(verdicts).length}/${chosen.length}`;
    console.log(
      `${left} ${verdict.padEnd(9)} ${mutant.file}:${mutant.line} ${mutant.operator} → ${mutant.replacement}`,
    );
  }
}

function read(file) {
  mkdirSync(resolve(file, '..'), { recursive: true });
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
