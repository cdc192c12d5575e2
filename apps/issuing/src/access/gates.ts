import { withoutNulls } from '@sadpath/forms';
import { Answer, keyOf, limitsRates, type Exchange, type Gate } from '@sadpath/service';
import { requireKey, requireKeyFits } from '../domain/api-key';
import { acceptCertificate, type ClientCertificate } from '../domain/client-certificate';
import { fateOf, type Fate } from '../domain/dependency-fate';
import { admitAddress } from '../domain/network-check';
import type { Environment } from '../domain/program';
import { countRequest } from '../domain/rate-window';
import { apiKeys, dnsRecords, keyRates, programs } from '../issuing.collections';
import { issuingError } from '../issuing.errors';
import { settingsOf } from '../issuing.settings';
import { answerLate, refuseLate } from './answer-late';
import { callerAddress, peerOf } from './caller-address';
import { presentedCertificate } from './presented-certificate';
import { DEFAULT_SLOW_MS, Visit, VISIT } from './visit';

/** Who is at the door: an accepted certificate, and the world of its listener. */
interface Guest {
  readonly certificate: ClientCertificate;
  readonly environment: Environment;
}
const GUEST = keyOf<Guest>('guest');

/** P0: the certificate. On every request, because its validity is logical and follows the clock of the space. */
export const certificateGate: Gate = async (exchange, surroundings) => {
  const { presented, environment } = await presentedCertificate(exchange, surroundings);
  const certificate = acceptCertificate(presented, environment, exchange.now);
  exchange.note(`certificate ${certificate.name} on ${environment}`);
  exchange.keep(GUEST, { certificate, environment });
};

/** P1 and P2: the allowlist and the names of the calling address. */
export const networkGate: Gate = async (exchange, surroundings) => {
  const { call } = exchange;
  const settings = settingsOf(exchange.space);
  const ip = callerAddress(exchange, peerOf(exchange, surroundings), settings);
  const { state, slowMs = DEFAULT_SLOW_MS } = call.dependency('dns');
  const { certificate } = exchange.kept(GUEST);
  const known = await call.store.transaction(async (tx) => ({
    programs: await tx.all(programs),
    zone: await tx.all(dnsRecords),
  }));
  exchange.note(`called from ${ip}`);
  if (state === 'slow') answerAllLate(exchange, { commits: true, delayMs: slowMs });
  admitAddress({ ip, certificate, dns: state, ...known }, settings);
};

/** P3: the edge of the platform, before any operation. */
export const edgeGate: Gate = (exchange) => {
  const { state, slowMs = DEFAULT_SLOW_MS } = exchange.call.dependency('gateway');
  if (state === 'down') throw issuingError('edge_unavailable');
  if (state === 'corrupt') throw issuingError('edge_bad_gateway');
  const { upstreamTimeoutMs: timeoutMs } = settingsOf(exchange.space);
  if (state === 'slow') {
    answerAllLate(exchange, fateOf([{ kind: 'upstream', state, slowMs }], { movesMoney: false, timeoutMs }));
  }
};

/** What stands before every operation delays successes and refusals alike. */
function answerAllLate(exchange: Exchange, fate: Fate): void {
  refuseLate(exchange, fate);
  answerLate(exchange, fate);
}

/** P4 to P6: the key, its program and environment, and its requests per window. A refused request does not count. */
export const keyGate: Gate = (exchange) =>
  exchange.call.store.transaction(async (tx) => {
    const { certificate, environment } = exchange.kept(GUEST);
    const text = exchange.header('x-api-key');
    const key = requireKey(text, text === undefined ? undefined : await tx.get(apiKeys, text));
    const program = requireKeyFits(key, { certificate, environment, programs: await tx.all(programs) });
    const settings = settingsOf(exchange.space);
    const rules = {
      limit: limitsRates(exchange.space) ? program.rateLimit : Infinity,
      sendsRetryAfter: settings.sendRetryAfter,
    };
    const window = countRequest(await tx.get(keyRates, key.key), exchange.now, rules);
    await tx.put(keyRates, { ...window, key: key.key });
    const scope = { program: program.id, environment };
    exchange.keep(VISIT, new Visit(exchange, { program, scope, settings }));
  });

/** P7: the path and the method name an operation of this environment; simulators exist on staging only. */
export const operationGate: Gate = (exchange) => {
  const { operation } = exchange;
  if (operation === undefined) throw issuingError('route_not_found');
  const isSimulator = operation.marks['simulates'] === true;
  if (isSimulator && exchange.kept(GUEST).environment === 'production') throw issuingError('route_not_found');
};

/** P8, before the form: an operation with a body gets one. */
export const bodyPresenceGate: Gate = ({ operation, body }: Exchange) => {
  if (operation?.body !== undefined && body.kind === 'none') throw issuingError('body_missing');
};

/** After the form: an optional field that is null is absent. */
export const nullsGate: Gate = (exchange) => {
  const { checkedBody } = exchange;
  if (checkedBody === null || typeof checkedBody !== 'object') return;
  exchange.checkedBody = withoutNulls(checkedBody);
};

/** Notes the stage at which a request was stopped, for the journal. */
export function staged(stage: string, gate: Gate): Gate {
  const stagedGate: Gate = async (exchange, surroundings) => {
    try {
      const passed = await gate(exchange, surroundings);
      return passed instanceof Answer ? passed : undefined;
    } catch (error) {
      exchange.note(`stopped at stage ${stage}`);
      throw error;
    }
  };
  // A gate is called by its function's name.
  return Object.defineProperty(stagedGate, 'name', { value: gate.name });
}
