import { nearest } from '@sadpath/faults';
import { ControlClient, SandboxRefusal } from '../client/control-client';
import type { KnownError } from '@sadpath/control-types';

/** A code as `GET /__admin/errors` shows it. */
export type ShownCode = KnownError;

/** A word of the user that leads nowhere. */
export class Mistake extends Error {
  /** As the process is to end. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2 = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** Every code of the sandbox. */
export function codesOf(control: ControlClient): Promise<readonly ShownCode[]> {
  return control.ask({ path: '/errors' });
}

/** The code that is meant by `service/CODE` or, where one service only has it, `CODE`. Rejects with a `Mistake`. */
export async function findCode(control: ControlClient, word: string): Promise<ShownCode> {
  const codes = await codesOf(control);
  const exact = codes.filter(({ id, code }) => id === word || code === word);
  const [only] = exact;
  if (only !== undefined && exact.length === 1) return only;
  const ids = exact.length > 0 ? exact.map(({ id }) => id) : nearestCodes(word, codes);
  throw new Mistake(`${word} is ${exact.length > 0 ? 'a code of several services' : 'no code'}: ${ids.join(', ')}?`);
}

function nearestCodes(word: string, codes: readonly ShownCode[]): readonly string[] {
  const names = word.includes('/') ? codes.map(({ id }) => id) : codes.map(({ code }) => code);
  const near = nearest(word, names);
  return codes.filter(({ id, code }) => near.includes(word.includes('/') ? id : code)).map(({ id }) => id);
}

/** What went wrong, for people. */
export function sentenceOf(error: unknown, url: string): string {
  if (error instanceof SandboxRefusal || error instanceof Mistake) return error.message;
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return `nothing answers at ${url}: \`sadpath start\` starts a sandbox, --url or SADPATH_URL names another`;
  return message ?? String(error);
}
