import { StoreUnavailable } from '@sadpath/store';
import { BadConfig } from '../runtime/sandbox-config';

/** Runs a start; what a person can mend is told in one sentence, everything else with its stack. */
export async function orExplain(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    process.stderr.write(`sadpath: ${explain(error)}\n`);
    process.exitCode = 1;
    // Listeners that did start must not keep a failed process alive.
    process.exit();
  }
}

/** A file that the start needs and cannot use; its message names it, and says what to do. */
export class BrokenFile extends Error {
  constructor(file: string, why: string) {
    super(`${file} cannot be used: ${why}; mend it, or move it away to begin without it`);
    this.name = 'BrokenFile';
  }
}

function explain(error: unknown): string {
  if (error instanceof BadConfig || error instanceof StoreUnavailable || error instanceof BrokenFile)
    return error.message;
  const { code, port, address, message, stack } = error as {
    code?: string;
    port?: number;
    address?: string;
  } & Partial<Error>;
  if (code === 'EADDRINUSE') {
    return `port ${String(port)} of ${String(address)} is taken: stop what listens there, or set SADPATH_PORT (0 lets the system choose)`;
  }
  return stack ?? message ?? String(error);
}
