import { readFileSync } from 'node:fs';
import type { ReadyLine } from './sandbox-process';
import type { SuiteFacts } from './suite-facts';

/** Where the sandbox of this run listens, and where it and the set-up of the run keep their files. */
export interface RunningSuite extends ReadyLine {
  /** What the sandbox says of itself, as JSON (see `suite-facts.ts`). */
  readonly factsFile: string;
  /** True where the state is in PostgreSQL. */
  readonly isOnDatabase?: boolean;
  /** Everything the sandbox has printed so far. */
  readonly logFile: string;
}

/** Where the sandbox of this run listens: the gateway, and each service by its name. */
export const suite = JSON.parse(process.env['SADPATH_SUITE'] ?? '{}') as RunningSuite;

let facts: SuiteFacts | undefined;

/** The services, operations, codes and recipes of this run; known while specs are collected. */
export function suiteFacts(): SuiteFacts {
  facts ??= JSON.parse(readFileSync(suite.factsFile, 'utf8')) as SuiteFacts;
  return facts;
}
