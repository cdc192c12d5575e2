import { runCommandLine } from './cli/program';
import { processTerminal } from './cli/process-terminal';

// `npm run coverage` in a clone: the verb of the package.
await runCommandLine(['coverage', ...process.argv.slice(2)], processTerminal());
