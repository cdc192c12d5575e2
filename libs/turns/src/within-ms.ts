import { createContext, Script } from 'node:vm';

/** Work that was broken off because it took too long. */
export class TookTooLong extends Error {
  constructor(ms: number) {
    super(`it took more than ${String(ms)} ms`);
    this.name = 'TookTooLong';
  }
}

const run = new Script('work()');
const context = createContext({ work: (): unknown => undefined }) as { work: () => unknown };

/**
 * Does work that may take for ever, such as to compare with an expression that a client wrote, and breaks it off after so many
 * milliseconds of its own: where a busy machine gave it none, it is begun anew. It may change nothing that others see. Throws
 * `TookTooLong`.
 */
export function withinMs<T>(ms: number, work: () => T): T {
  const before = process.cpuUsage();
  context.work = work;
  for (;;) {
    const done = attempt(ms);
    if (done !== undefined) return done.result as T;
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1_000 >= ms) throw new TookTooLong(ms);
  }
}

/** Undefined where the time was over. */
function attempt(ms: number): { readonly result: unknown } | undefined {
  try {
    return { result: run.runInContext(context, { timeout: ms }) as unknown };
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined;
    throw error;
  }
}
