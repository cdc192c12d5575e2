import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';

export const ROOT = resolve(import.meta.dirname, '../..');

/** What is changed: what the libraries and the services do. Tables of facts, words and examples are told apart by their names. */
const MUTATED = /^(?:libs|apps)\/(?!console|kit|testing|recipes)[\w-]+\/src\/.*\.ts$/;
const LEFT_OUT =
  /\.(?:spec|d|typetest)\.ts$|spec-support\.ts$|(?:catalog|recipes|recipe-steps|fixtures|remedies|errors|raises|seed|states)\.ts$|\/(?:recipes|fixtures|seed)\/|\/(?:main|index)\.ts$/;

/** What a program writes from the types, and a spec compares with them whole. */
const MADE = /\.documents\.ts$|\/document-values\.ts$/;

const SILENT = { debug() {}, info() {}, warn: console.warn, isDebugEnabled: () => false };
/** Changes that no caller can see: the words of a defect, and decorators, whose promises the documents hold. */
const IGNORERS = [
  { shouldIgnore: (path) => (isDefect(path) ? 'the words of a defect' : undefined) },
  { shouldIgnore: (path) => (path.isDecorator() ? 'a decorator' : undefined) },
];
const OPTIONS = { plugins: ['decorators-legacy'], excludedMutations: [], ignorers: IGNORERS };

/** A copy of the committed files in which every mutant stands, asleep until an environment variable names it. */
export async function makeTree() {
  const name = git('rev-parse', '--short', 'HEAD').trim();
  const folder = resolve(ROOT, '.cache/mutants', name);
  const list = resolve(folder, 'mutants.json');
  if (!existsSync(list)) await fill(folder, list);
  return { name, folder, ...JSON.parse(readFileSync(list, 'utf8')) };
}

async function fill(folder, list) {
  rmSync(folder, { recursive: true, force: true });
  const files = git('ls-files').trim().split('\n');
  for (const file of files) {
    mkdirSync(dirname(resolve(folder, file)), { recursive: true });
    cpSync(resolve(ROOT, file), resolve(folder, file));
  }
  symlinkSync(resolve(ROOT, 'node_modules'), resolve(folder, 'node_modules'));
  const sources = files.filter((file) => MUTATED.test(file) && !LEFT_OUT.test(file) && !MADE.test(file));
  const texts = new Map(sources.map((name) => [name, readFileSync(resolve(ROOT, name), 'utf8')]));
  const result = await new Instrumenter(SILENT).instrument(
    [...texts].map(([name, content]) => ({ name, mutate: true, content })),
    OPTIONS,
  );
  for (const { name, content } of result.files) writeFileSync(resolve(folder, name), content);
  execFileSync(process.execPath, ['tools/build.mjs'], { cwd: folder, stdio: 'inherit' });
  writeFileSync(list, JSON.stringify({ files, mutants: result.mutants.map((mutant) => short(mutant, texts)) }));
}

function short({ id, fileName, location, mutatorName, replacement }, texts) {
  const text = oneLine(replacement);
  // Lines of the instrumenter begin at 0.
  const code = oneLine(between(texts.get(fileName), location));
  return { id, file: fileName, line: location.start.line + 1, operator: mutatorName, code, replacement: text };
}

/** What stands between two places of a text. */
function between(text, { start, end }) {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  const last = lines.length - 1;
  lines[last] = lines[last].slice(0, end.column);
  return lines.join('\n').slice(start.column);
}

function oneLine(text) {
  return text.replaceAll(/\s+/g, ' ').slice(0, 80);
}

function isDefect(path) {
  return (
    (path.isNewExpression() || path.isCallExpression()) && /^(?:Type|Range)?Error$/.test(path.node.callee.name ?? '')
  );
}

function git(...words) {
  return execFileSync('git', words, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 });
}
