import { spawn } from 'node:child_process';

/** What a program has printed when it has ended. */
export interface ProgramRun {
  /** Exit code; undefined where the program is not installed or was ended by a signal. */
  readonly exit: number | undefined;
  /** Both of its outputs, as they came. */
  readonly output: string;
}

/** Runs a program with a text on its standard input. */
export function runProgram(
  command: readonly [string, ...string[]],
  input: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ProgramRun> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: 'pipe' });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => {
      resolve({ exit: undefined, output: String(error) });
    });
    child.on('close', (exit) => {
      resolve({ exit: exit ?? undefined, output: Buffer.concat(chunks).toString('utf8') });
    });
    // A program that ends before it has read everything closes its input, which is told by its exit code.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** Does the work for each item, a few at a time, so that many small processes leave the machine to others. */
export async function fewAtATime<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = [...items.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results[next[0]] = await work(next[1]);
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return results;
}
