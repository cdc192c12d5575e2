import { cliConfig } from './cli.config';
import { runCommandLine } from './program';

await runCommandLine(process.argv.slice(2), {
  config: cliConfig(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  end: (exitCode) => (process.exitCode = exitCode),
});
