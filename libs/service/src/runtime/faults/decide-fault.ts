import {
  BadDirective,
  EXCLUDES_ERROR,
  findMagicCodes,
  nearest,
  parseDirectives,
  SPOILS_ANSWER,
  type Candidate,
  type Claim,
  type Directives,
  type Effect,
  type NetworkFault,
} from '@sadpath/faults';
import type { Exchange } from '../../contract/exchange/exchange';
import { SandboxProblem } from '../../contract/sandbox-problem';
import type { KnownCode, ServiceVocabulary } from '../vocabulary';

/** A fault that meets a request: what it does and what ordered it. */
export interface Decision {
  readonly effect: Effect;
  readonly source: string;
}

/**
 * What is forced on a request, if anything: by a header first, then by a magic value, then by an armed rule. A header that
 * only delays leaves the answer to the others, and delays what they force.
 * Throws `SandboxProblem` for an order that cannot be followed; nothing is silently ignored.
 */
export function decideFault(
  exchange: Exchange,
  words: ServiceVocabulary,
): Decision | undefined | Promise<Decision | undefined> {
  const directives = readDirectives(exchange);
  const ordered = directives && fromDirectives(directives, exchange, words);
  // A status below 400 is an outcome too: the natural one.
  if (directives !== undefined && ordered !== undefined && (ordered.effect.error ?? directives.status) !== undefined) {
    tellOfMagic(directives, exchange);
    return inPhase(ordered, words);
  }
  const magic = magicCodeOf(exchange);
  if (magic !== undefined) {
    const error = { code: known(magic, exchange, words).code };
    refuseUnseen(`sbx:${magic}`, ordered?.effect.network);
    return inPhase({ effect: { ...ordered?.effect, error }, source: 'magic' }, words);
  }
  if (ordered?.effect.network !== undefined || !exchange.space.faults.awaitsRequests)
    return ordered && inPhase(ordered, words);
  const { space, now } = exchange;
  const candidate = candidateOf(exchange);
  return space.control(() => decisionOf(space.faults.claim(candidate, now), { ordered, words }));
}

interface Beside {
  /** What a header has ordered beside it. */
  readonly ordered: Decision | undefined;
  readonly words: ServiceVocabulary;
}

function decisionOf(claim: Claim | undefined, { ordered, words }: Beside): Decision | undefined {
  if (claim === undefined) return ordered && inPhase(ordered, words);
  return inPhase({ effect: { ...claim.effect, ...ordered?.effect }, source: claim.ruleId }, words);
}

/** One answer has one code: magic values that name several cannot be followed. */
function magicCodeOf(exchange: Exchange): string | undefined {
  const codes = findMagicCodes(...placesOfMagic(exchange));
  if (codes.length < 2) return codes[0];
  const told = codes.map((code) => `sbx:${code}`);
  throw new SandboxProblem(422, 'bad-directive', `${told.join(' and ')} exclude each other`);
}

/** As by headers alone: an answer that leaves on no connection would never be seen. */
function refuseUnseen(wanted: string, network: NetworkFault | undefined): void {
  if (network === undefined || !EXCLUDES_ERROR.includes(network)) return;
  throw new SandboxProblem(
    422,
    'bad-directive',
    `X-Sandbox-Fault: ${network} and ${wanted}, which would never be seen, exclude each other`,
    { header: 'X-Sandbox-Fault', nearest: [...SPOILS_ANSWER] },
  );
}

/** A magic value that a header comes before is not followed; the explanation of the request says so. */
function tellOfMagic({ code, source }: Directives, exchange: Exchange): void {
  const passedOver = findMagicCodes(...placesOfMagic(exchange)).filter((named) => named !== code);
  for (const named of passedOver) exchange.note(`sbx:${named} is not followed: ${source} comes before it`);
}

function placesOfMagic(exchange: Exchange): readonly unknown[] {
  return [exchange.start.routedPath, exchange.query, mayHoldMagic(exchange) ? bodyOf(exchange) : undefined];
}

/** Told by the text of a body, which takes much less time to search than what is in it; where characters are escaped, they may be these. */
function mayHoldMagic({ body }: Exchange): boolean {
  return body.kind !== 'json' || body.text === '' || body.text.includes('sbx') || body.text.includes('\\u');
}

/** A fault that names no phase has the one that its code implies. */
function inPhase({ effect, source }: Decision, words: ServiceVocabulary): Decision {
  const phase = effect.phase ?? (effect.error && words.find(effect.error.code)?.spec.phase);
  return { effect: { ...effect, ...(phase && { phase }) }, source };
}

/** A request as rules and searches see it. */
export function candidateOf(exchange: Exchange): Candidate {
  const { service, method, query, headers, start, operation } = exchange;
  const { path, routedPath } = start;
  return { service, method, query, headers, path, routedPath, operation: operation?.name, body: bodyOf(exchange) };
}

function readDirectives(exchange: Exchange): Directives | undefined {
  try {
    return parseDirectives(exchange.headers);
  } catch (error) {
    if (!(error instanceof BadDirective)) throw error;
    throw new SandboxProblem(422, 'bad-directive', `${error.header}: ${error.message}`, {
      header: error.header,
      nearest: error.valid,
    });
  }
}

function fromDirectives(directives: Directives, exchange: Exchange, words: ServiceVocabulary): Decision {
  const { code, status, phase, delayMs, network, retryAfter, source } = directives;
  const wanted =
    code === undefined
      ? status && codeOfStatus(status, exchange, words)
      : ofStatus(known(code, exchange, words), status).code;
  const effect: Effect = {
    ...(phase && { phase }),
    ...(wanted ? { error: { code: wanted } } : {}),
    ...(delayMs === undefined ? {} : { delay: { type: 'fixed', ms: delayMs } }),
    ...(network === undefined ? {} : { network }),
    ...(retryAfter === undefined ? {} : { retryAfter }),
  };
  return { effect, source };
}

function known(code: string, exchange: Exchange, words: ServiceVocabulary): KnownCode {
  const found = words.find(code);
  if (found !== undefined) return found;
  throw new SandboxProblem(422, 'unknown-code', `${exchange.service} does not answer ${code}`, {
    service: exchange.service,
    nearest: nearest(code, words.codeNames()),
  });
}

/** A code and a status that are both asked for must be those of one answer. */
function ofStatus(found: KnownCode, status: number | undefined): KnownCode {
  const { status: own, alsoStatus = [] } = found.spec;
  if (status === undefined || status === own || alsoStatus.includes(status as never)) return found;
  const detail = `Prefer: code=${String(status)} and example=${found.code} exclude each other: ${found.code} answers ${String(own)}`;
  throw new SandboxProblem(422, 'bad-directive', detail, { header: 'Prefer', nearest: [own ?? 0, ...alsoStatus] });
}

function codeOfStatus(status: number, { operation, service }: Exchange, words: ServiceVocabulary): string | undefined {
  if (status < 400) return undefined;
  const codes = operation === undefined ? words.known() : words.codesOf(operation);
  const found = codes.find(({ spec }) => spec.status === status);
  if (found !== undefined) return found.code;
  const statuses = [...new Set(codes.flatMap(({ spec }) => spec.status ?? []))].sort((a, b) => a - b);
  throw new SandboxProblem(
    422,
    'unknown-status',
    `no code of this operation of ${service} has the status ${String(status)}`,
    { nearest: statuses },
  );
}

function bodyOf({ body }: Exchange): unknown {
  if (body.kind === 'json') return body.value;
  return body.kind === 'malformed' ? body.text : undefined;
}
