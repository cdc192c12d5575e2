import { issuingCatalog } from '@sadpath/catalog';
import { realNow } from '@sadpath/clock';
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
  const id = `handshake-${String(space.nextOrdinal('handshakes'))}`;
  const entry: JournalEntry = {
    id,
    requestId: id,
    at: space.clock.now(),
    realAt: realNow(),
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
    responseHeaders: {},
    tookMs: 0,
    notes: [`TLS handshake on ${environment}`, 'stopped at stage P0'],
  };
  space.inBackground(space.home.records.append(entry));
}
