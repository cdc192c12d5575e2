import { Command, CommanderError } from 'commander';
import { addAboutCommands } from './commands/about';
import { addCoverageCommand } from './commands/coverage';
import { addCodeCommands } from './commands/codes';
import { addDoctorCommand } from './commands/doctor';
import { addFaultCommands } from './commands/faults';
import { addMcpCommand } from './commands/mcp';
import { addRequestCommands } from './commands/requests';
import { addRunCommands } from './commands/run';
import { addSnapshotCommands } from './commands/snapshots';
import { addStateCommands } from './commands/state';
import { examples, type Terminal } from './terminal';

/** The command line: `sadpath`. A wrong use ends with 2, a no with 1. */
function programOf(terminal: Terminal): Command {
  const program = new Command('sadpath')
    .description('A local sandbox in which every documented error of ten fintech services is reachable')
    .option('--url <url>', 'gateway to talk to (SADPATH_URL; http://127.0.0.1:4000)')
    .option('--space <id>', 'space to talk about (SADPATH_SPACE; default)')
    .option('--admin-token <token>', 'what the control API asks for (SADPATH_ADMIN_TOKEN)')
    .option('--json', 'answer in JSON')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: false, helpWidth: 100 })
    .addHelpText('after', examples('sadpath start', 'sadpath force wallet/ERR_WALLET_FROZEN --on debitWallet'));
  for (const add of [
    addRunCommands,
    addAboutCommands,
    addDoctorCommand,
    addCodeCommands,
    addFaultCommands,
    addRequestCommands,
    addCoverageCommand,
    addStateCommands,
    addSnapshotCommands,
    addMcpCommand,
  ])
    add(program, terminal);
  forAll(program, (command) => speakThrough(command, terminal));
  return program;
}

/** Does what the words of a command line say. */
export async function runCommandLine(words: readonly string[], terminal: Terminal): Promise<void> {
  try {
    await programOf(terminal).parseAsync(words, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // The parser ends a wrong use with 1, which is a no here.
    terminal.end(error.exitCode === 0 ? 0 : 2);
  }
}

function speakThrough(command: Command, { out, err }: Terminal): void {
  command.configureOutput({ writeOut: out, writeErr: err }).showSuggestionAfterError().exitOverride();
}

function forAll(command: Command, change: (command: Command) => void): void {
  change(command);
  for (const sub of command.commands) forAll(sub, change);
}
