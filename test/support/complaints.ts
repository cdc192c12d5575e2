import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const BIN = resolve(__dirname, '../../node_modules/.bin');

/** What a program of a package prints when it fails; nothing when it does not. */
export async function complaints(program: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    await promisify(execFile)(join(BIN, program), args, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return stdout + stderr;
  }
}
