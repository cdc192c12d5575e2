import { Answer, type Exchange, type Gate } from '@sadpath/service';
import { WALLET_JOBS } from '../domain/due';
import {
  fingerprintOf,
  IDEMPOTENCY_KEY_FORM,
  type KeptAnswer,
  keyEnd,
  type KeyUse,
  replayOf,
} from '../domain/idempotency';
import { invalidField } from '../domain/refusals';
import { walletCollections } from '../wallet.collections';
import { takesKey } from './marks';
import { VISIT } from './visit';

const HEADER = 'idempotency-key';

/**
 * Step 7 of contract wallet §2.9. A key is taken before the operation runs, keeps the answer of a success before
 * that answer can be lost, and is free again after a refusal. Where the documents outlive the process, the key, the
 * operation and its answer are one transaction.
 */
export const idempotencyGate: Gate = async (exchange) => {
  const header = exchange.header(HEADER);
  if (header === undefined || !takesKey(exchange.operation, exchange.method)) return undefined;
  if (!IDEMPOTENCY_KEY_FORM.test(header)) {
    throw invalidField('Idempotency-Key', 'matches', 'must be 1 to 128 printable ASCII characters');
  }
  const use = useOf(exchange, header);
  const kept = (await find(exchange, use)) ?? (await take(exchange, use));
  if (kept !== undefined) {
    return new Answer(kept.value, { status: kept.status, headers: { 'idempotency-replayed': 'true' } });
  }
  exchange.onSuccess((answer) => finish(exchange, { ...use, answer: keptFrom(answer, exchange) }));
  exchange.onFailure(() => free(exchange, use));
  return undefined;
};

function useOf(exchange: Exchange, header: string): KeyUse {
  const { body, method, path } = exchange;
  return {
    key: `${exchange.kept(VISIT).caller.tenantId}/${header}`,
    fingerprint: fingerprintOf({ method, path, body: body.kind === 'json' ? body.value : undefined }),
    firstUsedAt: exchange.now,
  };
}

/** The answer of an earlier call. A look that binds nobody: a repetition needs no transaction that others wait for. */
function find({ call }: Exchange, use: KeyUse): Promise<KeptAnswer | undefined> {
  return call.store.transaction(async (tx) =>
    replayOf(await tx.get(walletCollections.keyUses, use.key), use.fingerprint, use.firstUsedAt),
  );
}

/** Takes the key for this call, unless an earlier one answers for it. */
async function take({ call }: Exchange, use: KeyUse): Promise<KeptAnswer | undefined> {
  await call.join();
  return call.store.transaction(async (tx) => {
    const earlier = await tx.get(walletCollections.keyUses, use.key);
    const kept = replayOf(earlier, use.fingerprint, use.firstUsedAt);
    if (kept === undefined) await tx.put(walletCollections.keyUses, use);
    return kept;
  });
}

/** Keeps the answer until the key is forgotten. */
function finish({ call }: Exchange, use: KeyUse): Promise<void> {
  return call.store.transaction(async (tx) => {
    await tx.put(walletCollections.keyUses, use);
    call.plan(WALLET_JOBS.forgetKey, use.key, keyEnd(use.firstUsedAt));
  });
}

function free({ call }: Exchange, { key }: KeyUse): Promise<void> {
  return call.store.transaction((tx) => tx.remove(walletCollections.keyUses, key));
}

function keptFrom({ value, options }: Answer, { operation }: Exchange): KeptAnswer {
  return { status: options.status ?? operation?.status ?? 200, value };
}
