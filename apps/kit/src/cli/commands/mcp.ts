import type { Command } from 'commander';
import { act, type Asked } from '../act';
import { examples, type Said, type Terminal } from '../terminal';

/** `mcp`: the verbs of the command line for coding agents. */
export function addMcpCommand(program: Command, terminal: Terminal): void {
  const mcp = program
    .command('mcp')
    .description('serve the sandbox to a coding agent: Model Context Protocol on standard input and output')
    .addHelpText('after', examples('claude mcp add sadpath -- npx sadpath mcp'));
  act(mcp, terminal, serve);
}

/** Loaded only here: nothing else needs the protocol. */
async function serve({ control }: Asked<object>): Promise<Said> {
  const [{ serveTools }, { StdioServerTransport }] = await Promise.all([
    import('../mcp-tools'),
    import('@modelcontextprotocol/sdk/server/stdio.js'),
  ]);
  await serveTools(control, new StdioServerTransport());
  return { json: undefined, text: '' };
}
