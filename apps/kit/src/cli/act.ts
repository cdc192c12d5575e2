import type { Command } from 'commander';
import { ControlClient, SandboxRefusal } from '../client/control-client';
import { demandKnownVariables } from './known-environment';
import { Mistake, sentenceOf } from './talk';
import type { Said, Terminal } from './terminal';

/** Options that every command takes. */
export interface Common {
  readonly json?: boolean;
  readonly url?: string;
  readonly space?: string;
  readonly adminToken?: string;
}

/** What a command is told. */
export interface Asked<O> {
  readonly control: ControlClient;
  readonly words: readonly string[];
  readonly options: O & Common;
  readonly terminal: Terminal;
}

/** How a command does its work. */
export type Work<O> = (asked: Asked<O>) => Promise<Said>;

/** Gives a command its work; what it says is printed, and what it throws is told in a sentence. */
export function act<O extends object>(command: Command, terminal: Terminal, work: Work<O>): Command {
  return command.action(async () => {
    const options = command.optsWithGlobals<O & Common>();
    const { config } = terminal;
    const url = (options.url ?? config.url).replace(/\/+$/, '');
    const address = { url, adminToken: options.adminToken ?? config.adminToken };
    const control = new ControlClient(address, options.space ?? config.space);
    try {
      demandKnownVariables(config);
      const said = await work({ control, words: command.args, options, terminal });
      const text = options.json === true ? JSON.stringify(said.json, null, 2) : said.text;
      if (text !== '') terminal.out(`${text}\n`);
      terminal.end(said.exitCode ?? 0);
    } catch (error) {
      const sentence = sentenceOf(error, url);
      if (options.json === true) terminal.out(`${JSON.stringify({ error: sentence })}\n`);
      else terminal.err(`sadpath: ${sentence}\n`);
      terminal.end(exitCodeOf(error));
    }
  });
}

/** What the sandbox does not understand, or knows no such thing of, is a wrong use. */
const MISUSES = [400, 404, 422];

function exitCodeOf(error: unknown): 1 | 2 {
  if (error instanceof Mistake) return error.exitCode;
  return error instanceof SandboxRefusal && MISUSES.includes(error.status) ? 2 : 1;
}
