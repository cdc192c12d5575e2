import { nearest } from '@sadpath/faults';
import { SandboxProblem } from './sandbox-problem';

const PREFIX = 'x-sandbox-';

/** What a request may ask of the sandbox, without the prefix; `caller` and `job` are what services tell each other. */
const KNOWN = ['space', 'envelope', 'error', 'delay', 'fault', 'caller', 'job'].map((name) => PREFIX + name);

/** Refuses a header that asks something of the sandbox which it does not know. Throws `SandboxProblem` 422 with the nearest. */
export function demandKnownHeaders(headers: Readonly<Record<string, unknown>>, others: readonly string[]): void {
  for (const name in headers) {
    if (!name.startsWith(PREFIX) || KNOWN.includes(name) || others.includes(name)) continue;
    const detail = `${name.slice(0, 100)} is no header of the sandbox`;
    throw new SandboxProblem(422, 'unknown-header', detail, {
      header: name,
      nearest: nearest(name, [...KNOWN, ...others]),
    });
  }
}
