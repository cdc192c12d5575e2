import { thoseHaving } from './check-members';
import type { Match } from './rule';
import type { RuleProblems } from './rule-problems';
import type { KnownEvent, Vocabulary } from './vocabulary';

/** Members of a match that a delivery has. */
const OF_DELIVERIES = ['service', 'event', 'body'];
/** Members of a match that only requests have. */
const OF_REQUESTS = ['operation', 'method', 'path', 'query', 'headers'] as const;

/** A service with the events it delivers. */
interface Sender {
  readonly name: string;
  readonly events: readonly KnownEvent[];
}

/** What the names of a match are held against. */
interface GateContext {
  readonly words: Vocabulary;
  readonly problems: RuleProblems;
}

/**
 * Checks what a rule about deliveries names. Without a service it belongs to the one that sends the event, or that alone
 * signs what it sends where a signature is to be spoilt.
 */
export function matchDeliveries(match: Match, spoilsSignature: boolean, { words, problems }: GateContext): Match {
  for (const name of OF_REQUESTS) {
    if (match[name] !== undefined) problems.add(`/match/${name}`, `a delivery has no ${name}`, OF_DELIVERIES);
  }
  const senders = words.services
    .map((name): Sender => ({ name, events: words.eventsOf(name) }))
    .filter(({ events }) => events.length > 0);
  const asked = senders.filter(({ name }) => match.service === undefined || name === match.service);
  if (asked.length === 0)
    problems.add('/match/service', `${match.service ?? 'this suite'} sends nothing`, namesOf(senders));
  else problems.oneOf('/match/event', match.event, namesOf(eventsOf(asked)));
  const meant = asked.map((sender) => narrowed(sender, match.event)).filter(({ events }) => events.length > 0);
  if (spoilsSignature) checkSignatures({ senders, asked, meant }, problems);
  const bodies = eventsOf(meant).flatMap((event) => event.bodies.map((shape) => ({ owner: shape, shape })));
  if (bodies.length > 0)
    thoseHaving(match.body, bodies, {
      at: '/match/body',
      whose: `the body of ${match.event ?? 'any event'}`,
      problems,
    });
  const [owner, ...others] = spoilsSignature ? meant.filter(isSigning) : meant;
  return owner === undefined || others.length > 0 ? match : { ...match, service: owner.name };
}

/** A signature is spoilt where there is one: a rule that would meet other events too has to be told apart. */
function checkSignatures({ senders, asked, meant }: Chosen, problems: RuleProblems): void {
  const signing = meant.filter(isSigning);
  const signed = eventsOf(asked).filter(({ isSigned }) => isSigned);
  if (meant.length === 0 || signing.length === 1 || signing.length === meant.length) return;
  if (signing.length > 1)
    problems.add('/match/service', 'must name one of the services that sign their events', namesOf(signing));
  else if (signed.length > 0) problems.add('/match/event', 'must name an event that is signed', namesOf(signed));
  else problems.add('/match/service', 'must name a service that signs its events', namesOf(senders.filter(signsSome)));
}

interface Chosen {
  /** All services that deliver events. */
  readonly senders: readonly Sender[];
  /** Those that the match may be about by its service. */
  readonly asked: readonly Sender[];
  /** Those of them, with those of their events, that it is about. */
  readonly meant: readonly Sender[];
}

function narrowed({ name, events }: Sender, event: string | undefined): Sender {
  return { name, events: events.filter((known) => event === undefined || known.name === event) };
}

function isSigning({ events }: Sender): boolean {
  return events.every(({ isSigned }) => isSigned);
}

function signsSome({ events }: Sender): boolean {
  return events.some(({ isSigned }) => isSigned);
}

function eventsOf(senders: readonly Sender[]): readonly KnownEvent[] {
  return senders.flatMap(({ events }) => events);
}

function namesOf(named: readonly { readonly name: string }[]): readonly string[] {
  return named.map(({ name }) => name);
}
