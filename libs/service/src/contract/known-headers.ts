import { nearest } from '@sadpath/faults';
import { JOB_HEADER } from './exchange/call';
import { SandboxProblem } from './sandbox-problem';

const PREFIX = 'x-sandbox-';

/** What a request may ask of the sandbox. */
const KNOWN = ['space', 'envelope', 'error', 'delay', 'fault'].map((name) => PREFIX + name);

/** Names the service that makes a request of another. */
export const CALLER_HEADER = 'x-sandbox-caller';
/** Carries what only the sandbox's own processes know, so that nobody else passes for a service. */
export const SEAL_HEADER = 'x-sandbox-seal';
/** What services tell each other; of anybody else it is asked for nothing that there is. */
const INNER: readonly string[] = [CALLER_HEADER, JOB_HEADER, SEAL_HEADER];

/** What a server knows beside the headers of all. */
export interface KnownHere {
  /** Headers of its services. */
  readonly others: readonly string[];
  /** The seal of inner requests, where it takes any. */
  readonly seal?: string;
}

/** Refuses a header that asks something of the sandbox which it does not know. Throws `SandboxProblem` 422 with the nearest. */
export function demandKnownHeaders(headers: Readonly<Record<string, unknown>>, { others, seal }: KnownHere): void {
  for (const name in headers) {
    if (!name.startsWith(PREFIX) || KNOWN.includes(name) || others.includes(name)) continue;
    if (INNER.includes(name) && seal !== undefined && headers[SEAL_HEADER] === seal) continue;
    const detail = `${name.slice(0, 100)} is no header of the sandbox`;
    throw new SandboxProblem(422, 'unknown-header', detail, {
      header: name,
      nearest: nearest(name, [...KNOWN, ...others]),
    });
  }
}
