import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The projects that may notice a mutant, the cheapest first, and the files of specs in each. */
export const PROJECTS = {
  unit: /^(?:apps|libs)\/.*\.spec\.ts$/,
  suite: /^test\/(?!fences|stack|package).*spec\.ts$/,
};
/** Specs that measure time or hold programs of others say nothing of a mutant that they can be trusted with. */
const LEFT_OUT =
  /loop-delay|error-docs|stored-documents|control-types|verdict-docs|coverage-command|declared-codes|answers-counted|openapi-clients|conformance\/ways|recipes\/scripts/;
const HOUR = 3_600_000;

/** Which tests of a project go past which mutant; asked once for a tree, and not at all where what is known `isEnough`. */
export async function coverageOf(tree, project, { workers, isEnough }) {
  const folder = resolve(tree.folder, `.cache/seen-${project}`);
  mkdirSync(folder, { recursive: true });
  const files = tree.files.filter((file) => PROJECTS[project].test(file) && !LEFT_OUT.test(file));
  const waiting = isEnough ? [] : files.filter((file) => !existsSync(resolve(folder, nameOf(file))));
  if (waiting.length > 0) console.log(`which tests of ${waiting.length} files (${project}) go past which mutants …`);
  await Promise.all(workers.map((worker) => collect(worker, { project, waiting, folder })));
  return readdirSync(folder).map((file) => filled(JSON.parse(readFileSync(resolve(folder, file), 'utf8'))));
}

/** Each process takes some files at a time. */
async function collect(worker, { project, waiting, folder }) {
  while (waiting.length > 0) {
    const files = waiting.splice(0, 12).map((file) => ({ file }));
    const onCollected = (seen) => {
      writeFileSync(resolve(folder, nameOf(seen.file)), JSON.stringify(seen));
      const failed = seen.tests.filter((test) => test.failed !== undefined).length;
      console.log(`  ${seen.file} ${seen.tests.length}${failed > 0 ? `, ${failed} failed` : ''} ${seen.error ?? ''}`);
    };
    const { error } = await worker.ask({ project, files, collects: true }, { limit: HOUR, onCollected });
    if (error !== undefined) console.log(error);
  }
}

/** What fails without a mutant says nothing of one. */
function filled({ file, loaded, tests }) {
  const sound = tests.filter(({ failed }) => failed === undefined);
  const bits = (text) => Buffer.from(text, 'base64');
  return { file, loaded: bits(loaded), tests: sound.map((test) => ({ ...test, seen: bits(test.seen) })) };
}

function nameOf(file) {
  return `${file.replaceAll('/', '.')}.json`;
}
