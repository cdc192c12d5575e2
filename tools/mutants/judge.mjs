/** How long the tests that may notice a mutant take at most by their own times, in milliseconds, by project. */
const MOST = { unit: 30_000, suite: 90_000 };
const LIMIT = 300_000;
const LATE = 'it does not end';

/** What becomes of one mutant: a test of the project notices it, it runs for ever (`timeout`), or it `survived`. */
export async function judge(worker, mutant, { project, files: all }) {
  const triers = triersOf(mutant, all);
  const files = within(MOST[project], nearest(mutant, triers));
  if (files.length === 0) return { verdict: 'survived' };
  const isLoaded = !triers.some(({ isOwn }) => isOwn);
  const wish = { project, mutant: mutant.id, files, isLoaded };
  const by = await failureBy(worker, wish);
  if (by === undefined) return { verdict: 'survived' };
  // Of a machine under load the clock says too little.
  if (by === LATE || by.includes('Exceeded timeout')) {
    const again = await failureBy(worker, wish);
    return again === undefined ? { verdict: 'survived' } : { verdict: 'timeout', by: again };
  }
  return { verdict: project, by };
}

/** What the first test says that fails with the mutant and not without it. */
async function failureBy(worker, wish) {
  const answer = await worker.ask(wish, { limit: LIMIT });
  if (answer.late) return LATE;
  const by = failureOf(answer);
  return by !== undefined && (await failsAnyway(worker, wish, answer)) ? undefined : by;
}

function failureOf({ error, results }) {
  if (error !== undefined) return error;
  const { file, tests, error: broken } = results.at(-1);
  const test = tests.find(({ failed }) => failed !== undefined);
  if (test === undefined) return broken && `${file}: ${broken}`;
  return `${file} › ${test.name}: ${test.failed}`;
}

/** The same tests once more without the mutant: a machine under load, or a test that needs another, is no mutant found. */
async function failsAnyway(worker, wish, answer) {
  const files = answer.results.length === 0 ? [] : wish.files.filter(({ file }) => file === answer.results.at(-1).file);
  if (files.length === 0) return false;
  const again = await worker.ask({ ...wish, files, mutant: undefined, isLoaded: false }, { limit: LIMIT });
  return again.late === true || failureOf(again) !== undefined;
}

/** The tests that go past it, by file. Where only what is loaded goes past it, any test may notice: what a sandbox loads, all of them share. */
function triersOf({ id }, files) {
  const has = (bits) => ((bits[id >> 3] ?? 0) & (1 << (id & 7))) !== 0;
  const own = files.map(({ file, tests }) => ({ file, isOwn: true, chosen: tests.filter(({ seen }) => has(seen)) }));
  const found = own.filter(({ chosen }) => chosen.length > 0);
  if (found.length > 0) return found.map((each) => ({ ...each, width: widthOf(each.chosen) }));
  const loading = files.filter(({ loaded }) => has(loaded));
  const all = loading.some(({ file }) => file.startsWith('test/')) ? files : loading;
  return all.map(({ file, tests }) => ({ file, isOwn: false, chosen: tests, width: widthOf(tests) }));
}

/** As many as fit: of a file that is too long the first tests. */
function within(most, triers) {
  let left = most;
  return triers.flatMap(({ file, chosen }) => {
    const only = chosen.filter(({ ms }) => (left -= ms + 5) > 0).map(({ number }) => number);
    return only.length === 0 ? [] : [{ file, only }];
  });
}

function widthOf(tests) {
  return tests.reduce((sum, { seen }) => sum + seen.length, 0);
}

/** Specs in the folder of the code first, then those of its app or library, else those that are named after it. */
function nearest({ file }, triers) {
  const parts = file.replace(/\.ts$/, '').split('/');
  const common = (spec) => spec.split('/').findIndex((part, at) => part !== parts[at]);
  const words = parts.flatMap((part) => part.split(/[-.]/)).filter((word) => word.length > 3);
  const named = (spec) => words.filter((word) => spec.includes(word)).length;
  const rank = (it) => 100 * Number(it.isOwn) + 20 * common(it.file) + named(it.file);
  return [...triers].sort((a, b) => rank(b) - rank(a) || a.width - b.width);
}
