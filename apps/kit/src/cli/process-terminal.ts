import { cliConfig } from './cli.config';
import type { Terminal } from './terminal';

/** The terminal of this process. */
export function processTerminal(): Terminal {
  // Whoever reads the answer may have read enough, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    config: cliConfig(),
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    end: (exitCode) => (process.exitCode = exitCode),
  };
}
