import type { ServiceError } from '@sadpath/errors';
import { canonicalJson } from '@sadpath/json';
import { Answer, type Call, type Exchange, type Gate } from '@sadpath/service';
import { createHash } from 'node:crypto';
import { bankingCollections, keyOf } from '../banking.collections';
import { keptBankingError } from '../banking.errors';
import { BANKING_JOBS } from '../banking.jobs';
import { rulesOf } from '../banking.settings';
import { keyEnd, recall, type RememberedOutcome } from '../domain/idempotency';
import { CALLER, TENANT } from './bank-caller';
import { Flights } from './flights';

const flights = new Flights();
const REPLAYED = { 'idempotent-replayed': 'true' } as const;

/** Repeats the outcome of a key that was used before, and remembers that of a fresh one (contract banking §2.10). */
export const idempotencyGate: Gate = async (exchange) => {
  const clientKey = exchange.header('idempotency-key')?.trim() ?? '';
  const tenant = exchange.find(TENANT);
  if (exchange.method !== 'POST' || clientKey === '' || tenant === undefined) return;
  const userId = exchange.find(CALLER)?.user.id ?? '';
  const key = keyOf(tenant.id, userId, exchange.path, clientKey);
  const land = await flights.takeOff(exchange.space, key);
  try {
    const outcome = await claim(exchange, { key, clientKey });
    if (outcome !== undefined) return replay(outcome, land);
  } catch (error) {
    land();
    throw error;
  }
  remember(exchange, key, land);
};

async function claim(
  { call, body, now }: Exchange,
  { key, clientKey }: { key: string; clientKey: string },
): Promise<RememberedOutcome | undefined> {
  const fingerprint = fingerprintOf(body.kind === 'json' ? body.value : null);
  const { idempotencyMs: memoryMs } = rulesOf(call);
  return call.store.transaction(async (tx) => {
    const record = await tx.get(bankingCollections.idempotency, key);
    const outcome = recall(record, { fingerprint, clientKey }, { now, memoryMs });
    if (outcome !== undefined) return outcome;
    const claimed = { key, fingerprint, usedAt: now, outcome: null };
    await tx.put(bankingCollections.idempotency, claimed);
    // Already now, because a process that dies on the way plans nothing any more.
    call.plan(BANKING_JOBS.forgetKey, key, keyEnd(claimed, memoryMs));
    return undefined;
  });
}

function replay(outcome: RememberedOutcome, land: () => void): Answer {
  land();
  if (outcome.kind === 'success') return new Answer(outcome.value, { status: outcome.status, headers: REPLAYED });
  const { code, message, details, fields } = outcome;
  // The sentence stands in the record, so that no parameter of it is needed again.
  throw keptBankingError(code, {
    message,
    fields,
    headers: REPLAYED,
    ...(details === null ? {} : { details }),
  });
}

function remember(exchange: Exchange, key: string, land: () => void): void {
  const keep = async (outcome: RememberedOutcome | undefined): Promise<void> => {
    await (outcome === undefined ? free(exchange, key) : keepOutcome(exchange, key, outcome));
    land();
  };
  exchange.onSuccess(({ value, options }) => {
    const status = options.status ?? exchange.operation?.status ?? 200;
    return keep({ kind: 'success', status, value: JSON.parse(JSON.stringify(value)) as unknown });
  });
  exchange.onFailure((error) => keep(error.status < 500 ? refusalOf(error) : undefined));
}

/** Keeps an outcome until the key is forgotten. */
function keepOutcome({ call }: Exchange, key: string, outcome: RememberedOutcome): Promise<void> {
  return call.store.transaction(async (tx) => {
    const claimed = await tx.get(bankingCollections.idempotency, key);
    if (claimed !== undefined) await tx.put(bankingCollections.idempotency, { ...claimed, outcome });
  });
}

function free({ call }: Exchange, key: string): Promise<void> {
  return call.store.transaction(async (tx) => {
    await tx.remove(bankingCollections.idempotency, key);
    call.cancel(BANKING_JOBS.forgetKey, key);
  });
}

function refusalOf({ code, message, details, fields }: ServiceError): RememberedOutcome {
  return { kind: 'refusal', code, message, details: details ?? null, fields: [...fields] };
}

/** A hash that is the same for the same JSON, whatever the order of its members. */
function fingerprintOf(body: unknown): string {
  return createHash('sha256').update(canonicalJson(body)).digest('hex');
}

/** Forgets an idempotency key whose memory is over; where the space has lengthened it meanwhile, at its new end. */
export async function forgetKey(call: Call, key: string): Promise<void> {
  const { idempotencyMs } = rulesOf(call);
  await call.store.transaction(async (tx) => {
    const record = await tx.get(bankingCollections.idempotency, key);
    const end = record === undefined ? call.now : keyEnd(record, idempotencyMs);
    if (end > call.now) call.plan(BANKING_JOBS.forgetKey, key, end);
    else await tx.remove(bankingCollections.idempotency, key);
  });
}
