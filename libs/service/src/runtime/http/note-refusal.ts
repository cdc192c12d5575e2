import { isoMillis, type Instant } from '@sadpath/clock';
import { nearMiss } from '@sadpath/faults';
import { keepPhrase } from '@sadpath/journal';
import type { ServiceError } from '@sadpath/errors';
import type { Look } from '@sadpath/store';
import { bearerOf } from '../../contract/bearer-token';
import type { Gate, ServiceDefinition } from '../../contract/definition';
import type { Exchange } from '../../contract/exchange/exchange';
import type { OperationSpec } from '../../contract/operation/operation-spec';
import { candidateOf } from '../faults/decide-fault';
import type { ServiceHandle } from '../service-handle';
import type { Tokens } from '../tokens';
import { faultOfToken } from './fault-of-token';
import { noteOfDecline, type Declined } from '../../contract/exchange/declined';
import { canTellNothing, describeDocument, noteOfDocument, type SeenDocument } from '../../contract/seen-document';

/** Gates that ask for a bearer token, by their names. */
const ASKS_FOR_TOKEN = /(?:token|session)Gate/;
/** Armed rules that are compared with a refused request. */
const RULES_COMPARED = 20;
const DOCUMENTS_NOTED = 8;

/** Notes what a natural refusal can be understood by. It costs nothing where nothing was refused. */
export function noteRefusal(
  exchange: Exchange,
  { definition, tokens }: Pick<ServiceHandle, 'definition' | 'tokens'>,
  { compared, fields }: Pick<ServiceError, 'compared' | 'fields'>,
): void {
  if (exchange.outcome !== 'natural') return;
  const { gates } = definition;
  noteGate(exchange, gates, reasonOf(compared, fields[0]));
  noteLooks(exchange, definition);
  if (exchange.status === 401) noteToken(exchange, gates, tokens);
  noteCircumstances(exchange);
}

/** Notes the same of an answer that is a success by its status and declines what was asked. */
export function noteDecline(exchange: Exchange, definition: ServiceDefinition, { code, compared }: Declined): void {
  if (exchange.outcome !== 'natural') return;
  const passed = definition.gates.map(nameOfGate);
  exchange.note(`gates passed: ${passed.join(', ')}`, noteOfDecline(exchange.operation?.name ?? '', code));
  if (compared !== undefined) exchange.note(`compared: ${compared}`);
  noteLooks(exchange, definition);
  noteCircumstances(exchange);
}

function noteCircumstances(exchange: Exchange): void {
  const { space } = exchange;
  if (space.dependencies.areTouched) noteSystems(exchange);
  if (space.clock.wasMoved) noteClock(exchange);
  if (space.faults.awaitsRequests) noteNearFaults(exchange);
}

/** The words of a gate are its function's name: `tokenGate` is the gate `token`. A bundle puts the file before a name that two files have. */
function nameOfGate({ name }: Gate): string {
  return name.replace(/^.*_|Gate(?:\$\d+)?$/g, '');
}

function noteGate(exchange: Exchange, gates: readonly Gate[], reason: string | undefined): void {
  const { gatesPassed, operation, code = '' } = exchange;
  if (gatesPassed !== undefined) {
    const phrase = phraseOf({ gates, gatesPassed, operation, code });
    if (reason === undefined) exchange.note(phrase);
    else exchange.note(phrase, reason);
  } else if (reason !== undefined) exchange.note(reason);
}

/** What was compared, or else the field at fault. */
function reasonOf(compared: string | undefined, fault: ServiceError['fields'][number] | undefined): string | undefined {
  if (compared !== undefined) return `compared: ${compared}`;
  return fault === undefined ? undefined : `the field ${fault.field}: ${fault.message}`;
}

/** How far a request came, and what refused it. */
interface Refusal {
  readonly gates: readonly Gate[];
  readonly gatesPassed: number;
  readonly operation: OperationSpec | undefined;
  readonly code: string;
}

/** By codes, the phrases of refusals by how many gates they had passed. */
type Phrases = Map<string, number[]>;

/** What was said before of refusals by a service, by their operations: as many phrases as there are pairs of gate and code. */
const phrases = new WeakMap<readonly Gate[], Map<OperationSpec | undefined, Phrases>>();

/** The same words for every such refusal: they are put together once. */
function phraseOf(refusal: Refusal): number {
  const { gates, gatesPassed, operation, code } = refusal;
  return phrases.get(gates)?.get(operation)?.get(code)?.[gatesPassed] ?? newPhraseOf(refusal);
}

function newPhraseOf(refusal: Refusal): number {
  const { gates, gatesPassed, operation, code } = refusal;
  const ofService = phrases.get(gates) ?? new Map<OperationSpec | undefined, Phrases>();
  const ofOperation = ofService.get(operation) ?? (new Map() as Phrases);
  const ofCode = ofOperation.get(code) ?? [];
  phrases.set(gates, ofService.set(operation, ofOperation.set(code, ofCode)));
  return (ofCode[gatesPassed] = keepPhrase(wordsOf(refusal)));
}

function wordsOf({ gates, gatesPassed, operation, code }: Refusal): readonly string[] {
  const passed = gates.slice(0, gatesPassed).map(nameOfGate);
  const refusing = gates[gatesPassed];
  const subject =
    refusing !== undefined
      ? `the gate ${nameOfGate(refusing)} refused`
      : operation === undefined
        ? 'no operation has this path and method'
        : `the operation ${operation.name} itself refused`;
  return [`gates passed: ${passed.length === 0 ? 'none' : passed.join(', ')}`, `${subject}: ${code}`];
}

/** One that was read twice is told as it was last, where it stood first. */
function tellOnce(told: SeenDocument[], document: SeenDocument): void {
  const known = told.findIndex(({ collection, id }) => collection === document.collection && id === document.id);
  if (known >= 0) told[known] = document;
  else if (told.length < DOCUMENTS_NOTED) told.push(document);
}

/** Collections whose documents have no member that tells a state or a version: nearly every request looks at some. */
const muteCollections = new WeakMap<ServiceDefinition, Set<string>>();

function muteOf(definition: ServiceDefinition): Set<string> {
  const known = muteCollections.get(definition);
  if (known !== undefined) return known;
  const none = new Set<string>();
  muteCollections.set(definition, none);
  return none;
}

function noteLooks(exchange: Exchange, definition: ServiceDefinition): void {
  const mute = muteOf(definition);
  let telling: Telling | undefined;
  for (const look of exchange.looks.flat()) {
    if (mute.has(look.collection)) continue;
    telling ??= { told: [], definition, mute, now: exchange.now };
    tellLook(look, telling);
  }
  if (telling !== undefined) exchange.note(...telling.told.map(noteOfDocument));
}

interface Telling {
  readonly told: SeenDocument[];
  readonly definition: ServiceDefinition;
  readonly mute: Set<string>;
  readonly now: Instant;
}

/** Documents that nobody can tell the state of say nothing, such as windows and keys. */
function tellLook(look: Look, { told, definition, mute, now }: Telling): void {
  const document = describeDocument(look, definition, now);
  if (tellsSomething(document)) tellOnce(told, document);
  else if (canTellNothing(look.doc)) mute.add(look.collection);
}

function tellsSomething({ state, version, updatedAt }: SeenDocument): boolean {
  return state !== undefined || version !== undefined || updatedAt !== undefined;
}

function noteSystems(exchange: Exchange): void {
  for (const [name, { state, since }] of exchange.space.dependencies.entries()) {
    if (state !== 'up') exchange.note(`${name} is ${state}${since === undefined ? '' : ` since ${isoMillis(since)}`}`);
  }
}

function noteClock(exchange: Exchange): void {
  const {
    now,
    space: { clock },
  } = exchange;
  exchange.note(
    `the clock was moved: it is ${isoMillis(now)}, ${clock.mode}; the space began at ${isoMillis(clock.start)}`,
  );
}

function noteNearFaults(exchange: Exchange): void {
  const candidate = candidateOf(exchange);
  for (const { rule } of exchange.space.faults.list(exchange.now).slice(0, RULES_COMPARED)) {
    const missed = nearMiss(rule.match, candidate);
    if (missed === undefined) continue;
    exchange.note(`the rule ${rule.id} nearly met it: ${missed.member} is not ${JSON.stringify(missed.wanted)}`);
  }
}

/** Notes what is wrong with the bearer token of a request that was refused for it. */
function noteToken(exchange: Exchange, gates: readonly Gate[], tokens: Tokens): void {
  const token = bearerOf(exchange.header('authorization'));
  const refusing = gates[exchange.gatesPassed ?? gates.length];
  // A platform of other credentials is not told of a token that nobody asked for.
  if (token === undefined && (refusing === undefined || !ASKS_FOR_TOKEN.test(refusing.name))) return;
  exchange.note(
    `token: ${token === undefined ? 'none was sent as Authorization: Bearer' : faultOfToken(token, exchange, tokens)}`,
  );
}
