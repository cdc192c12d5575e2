import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

/** A program that has been loaded. */
export interface Loaded<T> {
  readonly exports: T;
  /** Keeps what V8 has compiled of it so far for the next start, unless that was kept before. */
  readonly keep: () => void;
}

/**
 * Loads a CommonJS program with what V8 compiled of it when it was last started: most of a start is compiling. Node's own
 * cache, where there is one, keeps only what is compiled before anything runs. Undefined where there is no such file.
 * What is kept stands beside the program, for each version of Node; where nothing can be written, each start compiles.
 */
export function loadCompiled<T>(file: string): Loaded<T> | undefined {
  if (!existsSync(file)) return undefined;
  const kept = placeOf(file);
  const cachedData = readIfThere(kept);
  const script = new Script(wrapped(readFileSync(file, 'latin1')), {
    filename: file,
    ...(cachedData === undefined ? {} : { cachedData }),
    // What is only loaded where somebody has installed it.
    importModuleDynamically: (name) => import(/* webpackIgnore: true */ name) as never,
  });
  const module = { exports: {} as T };
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run(module.exports, createRequire(file), module, file, dirname(file));
  const isKept = cachedData !== undefined && script.cachedDataRejected !== true;
  return {
    exports: module.exports,
    keep: () => {
      if (!isKept) write(kept, script);
    },
  };
}

/** As `require` has it. A program is ASCII, which is read without looking for more. */
function wrapped(source: string): string {
  return `(function (exports, require, module, __filename, __dirname) { ${source}\n})`;
}

/** V8 takes any text of the same length for the same; a program that was built anew has another time, or another size. */
function placeOf(file: string): string {
  const { size, mtimeMs } = statSync(file);
  const thread = isMainThread ? 'main' : 'thread';
  return `${file}.${process.version}-${thread}-${String(size)}-${String(Math.floor(mtimeMs / 1_000))}.cache`;
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Others may read it at the same time, and write it. */
function write(file: string, script: Script): void {
  const unfinished = `${file}.${String(process.pid)}`;
  try {
    writeFileSync(unfinished, script.createCachedData());
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
  }
}
