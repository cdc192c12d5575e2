import { runCommandLine } from './program';
import { processTerminal } from './process-terminal';

await runCommandLine(process.argv.slice(2), processTerminal());
