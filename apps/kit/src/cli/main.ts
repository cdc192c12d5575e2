import { cliConfig } from './cli.config';
import { programOf } from './program';

const program = programOf({
  config: cliConfig(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
await program.parseAsync();
