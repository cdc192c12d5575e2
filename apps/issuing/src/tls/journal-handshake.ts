import { issuingCatalog } from '@sadpath/catalog';
import type { JournalEntry } from '@sadpath/journal';
import type { PlainPort } from '@sadpath/service';
import type { Environment } from '../domain/program';
import type { HandshakeRefusal } from './handshake-refusal';

/** Notes a handshake that failed for its certificate. No space is known yet, so the default space's journal has it. */
export function journalHandshake(
  { defaultSpace: space }: PlainPort,
  code: HandshakeRefusal | undefined,
  environment: Environment,
): void {
  if (code === undefined) return;
  const entry: JournalEntry = {
    id: `handshake-${String(space.nextOrdinal('handshakes'))}`,
    at: space.clock.now(),
    service: issuingCatalog.service,
    operation: undefined,
    method: '',
    path: '',
    query: {},
    headers: {},
    body: undefined,
    status: 0,
    code,
    outcome: 'natural',
    response: undefined,
    tookMs: 0,
    notes: [`TLS handshake on ${environment}`, 'stopped at stage P0'],
  };
  space.inBackground(space.home.records.append(entry));
}
