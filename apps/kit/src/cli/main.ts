import { cliConfig } from './cli.config';
import { runCommandLine } from './program';

// Whoever reads the answer may have read enough, as `head` does.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

await runCommandLine(process.argv.slice(2), {
  config: cliConfig(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  end: (exitCode) => (process.exitCode = exitCode),
});
