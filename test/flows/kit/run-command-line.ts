import { cliConfig } from '../../../apps/kit/src/cli/cli.config';
import { runCommandLine } from '../../../apps/kit/src/cli/program';
import { suite } from '../../support/suite';
import { TestSpace } from '../../support/test-space';

/** How a command line has ended. */
export interface Ended {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the words of a command line against the sandbox of this run, with variables of its own. */
export async function sadpath(
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Ended> {
  let [out, err, exitCode] = ['', '', -1];
  await runCommandLine(words, {
    config: cliConfig({ SADPATH_URL: suite.gateway, ...env }),
    out: (text) => (out += text),
    err: (text) => (err += text),
    end: (code) => (exitCode = code),
  });
  return { exitCode, out, err };
}

/** A space, and a command line that talks about it. */
export async function inSpace(): Promise<{ space: TestSpace; run: (line: string) => Promise<Ended> }> {
  const space = await TestSpace.make();
  return { space, run: (line) => sadpath(line.split(' '), { SADPATH_SPACE: space.id }) };
}
