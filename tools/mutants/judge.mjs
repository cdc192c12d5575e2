import { runJest } from './run-jest.mjs';

/** How many files of specs may try, and how long; what they do not notice in that time, people do not either. */
const STAGES = [
  { project: 'unit', most: 12, limit: 90_000 },
  { project: 'suite', most: 6, limit: 180_000 },
];

/** What becomes of one mutant: `unit` or `suite` kills it, it runs for ever (`timeout`), or it `survived`. */
export async function judge(tree, mutant, coverage) {
  for (const { project, most, limit } of STAGES) {
    const files = nearest(mutant, coverage[project].get(mutant.id) ?? []).slice(0, most);
    if (files.length === 0) continue;
    const env = { __STRYKER_ACTIVE_MUTANT__: mutant.id };
    const outcome = await runJest(tree, { project, files, env, limit });
    if (outcome === 'failed') return project;
    if (outcome === 'timeout') return outcome;
  }
  return 'survived';
}

/** Specs in the folder of the code first, then those of its app or library, else the narrowest. */
function nearest({ file }, specs) {
  const parts = file.split('/');
  const common = (spec) => spec.split('/').findIndex((part, at) => part !== parts[at]);
  const names = (spec) => (spec.startsWith('test/') && spec.includes(`/${parts[1]}`) ? 1 : 0);
  return [...specs].sort((a, b) => common(b) - common(a) || names(b) - names(a));
}
