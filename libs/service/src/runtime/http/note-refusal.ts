import { isoMillis } from '@sadpath/clock';
import { nearMiss } from '@sadpath/faults';
import type { ServiceError } from '@sadpath/errors';
import { bearerOf } from '../../contract/bearer-token';
import type { Gate, ServiceDefinition } from '../../contract/definition';
import type { Exchange } from '../../contract/exchange/exchange';
import { candidateOf } from '../faults/decide-fault';
import type { ServiceHandle } from '../service-handle';
import type { Tokens } from '../tokens';
import { faultOfToken } from './fault-of-token';
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
  { compared, fields: [fault] }: Pick<ServiceError, 'compared' | 'fields'>,
): void {
  if (exchange.outcome !== 'natural') return;
  const { gates } = definition;
  noteGate(exchange, gates);
  if (compared !== undefined) exchange.note(`compared: ${compared}`);
  else if (fault !== undefined) exchange.note(`the field ${fault.field}: ${fault.message}`);
  if (exchange.looks.length > 0) noteLooks(exchange, definition);
  if (exchange.status === 401) noteToken(exchange, gates, tokens);
  if (exchange.space.dependencies.areTouched) noteSystems(exchange);
  noteClock(exchange);
  if (exchange.space.faults.awaitsRequests) noteNearFaults(exchange);
}

/** The words of a gate are its function's name: `tokenGate` is the gate `token`. A bundle puts the file before a name that two files have. */
function nameOfGate({ name }: Gate): string {
  return name.replace(/^.*_|Gate(?:\$\d+)?$/g, '');
}

function noteGate(exchange: Exchange, gates: readonly Gate[]): void {
  const { gatesPassed, operation, code = '' } = exchange;
  if (gatesPassed === undefined) return;
  const { passed, refusing } = wordsOfGates(gates, gatesPassed);
  exchange.note(passed);
  exchange.note(refusing === undefined ? sentenceOf(operation ?? NO_OPERATION, code) : `${refusing}: ${code}`);
}

/** In the place of the operation of a path that has none. */
const NO_OPERATION = { name: '' };

/** What is said of a refusal by the operation itself, by its codes: made once, because written text costs less than text that is put together. */
const sentences = new WeakMap<object, Map<string, string>>();

function sentenceOf(operation: { readonly name: string }, code: string): string {
  const known = sentences.get(operation)?.get(code);
  if (known !== undefined) return known;
  const subject =
    operation === NO_OPERATION
      ? 'no operation has this path and method'
      : `the operation ${operation.name} itself refused`;
  const own = sentences.get(operation) ?? new Map<string, string>();
  sentences.set(operation, own.set(code, `${subject}: ${code}`));
  return `${subject}: ${code}`;
}

/** What is said of a refusal by how many gates it has passed. */
interface WordsOfGates {
  readonly passed: string;
  readonly refusing: string | undefined;
}

const words = new WeakMap<readonly Gate[], WordsOfGates[]>();

/** The same words for every refusal at the same gate: they are made once. */
function wordsOfGates(gates: readonly Gate[], gatesPassed: number): WordsOfGates {
  const known = words.get(gates) ?? gates.concat(gates.slice(-1)).map((_, at) => wordsAt(gates, at));
  words.set(gates, known);
  return known[gatesPassed] ?? wordsAt(gates, gatesPassed);
}

function wordsAt(gates: readonly Gate[], at: number): WordsOfGates {
  const passed = gates.slice(0, at).map(nameOfGate);
  const refusing = gates[at] && `the gate ${nameOfGate(gates[at])} refused`;
  return { passed: `gates passed: ${passed.length === 0 ? 'none' : passed.join(', ')}`, refusing };
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

/** Documents that nobody can tell the state of say nothing, such as windows and keys. */
function noteLooks({ looks, now, notes }: Exchange, definition: ServiceDefinition): void {
  const told: SeenDocument[] = [];
  const mute = muteOf(definition);
  for (const look of looks) {
    const document = mute.has(look.collection) ? undefined : describeDocument(look, definition, now);
    if (document !== undefined && tellsSomething(document)) tellOnce(told, document);
    else if (canTellNothing(look.doc)) mute.add(look.collection);
  }
  for (const document of told) notes.push(noteOfDocument(document));
}

function tellsSomething({ state, version, updatedAt }: SeenDocument): boolean {
  return state !== undefined || version !== undefined || updatedAt !== undefined;
}

function noteSystems({ space, notes }: Exchange): void {
  for (const [name, { state, since }] of space.dependencies.entries()) {
    if (state !== 'up') notes.push(`${name} is ${state}${since === undefined ? '' : ` since ${isoMillis(since)}`}`);
  }
}

function noteClock({ space: { clock }, now, notes }: Exchange): void {
  if (clock.wasMoved)
    notes.push(
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
