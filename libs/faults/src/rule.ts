/** How a connection is spoilt; words follow WireMock where it has one. */
export const NETWORK_FAULTS = [
  'CONNECTION_RESET_BY_PEER',
  'EMPTY_RESPONSE',
  'MALFORMED_RESPONSE_CHUNK',
  'RANDOM_DATA_THEN_CLOSE',
  'TRUNCATED_BODY',
  'SLOW_DRIP',
  'HANG',
] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

/** Faults that spoil the bytes of an answer, so that there has to be one: what is left of it is seen. */
export const SPOILS_ANSWER: ReadonlySet<NetworkFault> = new Set([
  'TRUNCATED_BODY',
  'SLOW_DRIP',
  'MALFORMED_RESPONSE_CHUNK',
]);

/** Faults that leave nothing to answer: a code beside one contradicts it. Beside a reset, a code says what answer is lost, and when. */
export const EXCLUDES_ERROR: readonly NetworkFault[] = ['HANG', 'EMPTY_RESPONSE', 'RANDOM_DATA_THEN_CLOSE'];

/** What can happen to one attempt of a delivery, with what its receiver sees of it. */
export const DELIVERY_FAULTS = {
  DUPLICATE: 'the same bytes come twice, under one id',
  LATE: 'it comes after `lateBy` of virtual time (PT10M unless given)',
  BAD_SIGNATURE: 'its signature does not fit; for events that are signed',
  LOST: 'nothing comes; the attempt has failed, and the next one follows as after any failure',
} as const;
export type DeliveryFault = keyof typeof DELIVERY_FAULTS;

/** `before`: the operation never runs. `after`: it runs and keeps its effect; only the answer is lost. */
export type Phase = 'before' | 'after';

/** Real milliseconds added to an answer. */
export type Delay =
  | { readonly type: 'fixed'; readonly ms: number }
  | { readonly type: 'uniform'; readonly min: number; readonly max: number }
  | { readonly type: 'lognormal'; readonly median: number; readonly sigma: number };

/** What a rule does to one request, or to one attempt of a delivery; never both. `pass` lets it through untouched. */
export interface Effect {
  readonly pass?: true;
  readonly error?: { readonly code: string };
  readonly phase?: Phase;
  readonly delay?: Delay;
  readonly network?: NetworkFault;
  /** For `Retry-After` on the forced answer: seconds, or a date of HTTP. */
  readonly retryAfter?: number | string;
  /** Excludes everything that is done to requests. */
  readonly delivery?: DeliveryFault;
  /** Virtual time by which a `LATE` attempt is late, as an ISO 8601 duration. */
  readonly lateBy?: string;
}

/** Which requests, or which deliveries, a rule is about; every member given must hold. */
export interface Match {
  readonly service?: string;
  /** Name of the event that is delivered; of members about the request, a delivery has none. */
  readonly event?: string;
  readonly operation?: string;
  readonly method?: string;
  /** Exact path; `*` stands for one segment's text, `**` for any text. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, unknown>>;
  /** Members that the body of the request, or of the event, must have, at any depth given. */
  readonly body?: unknown;
}

/** One effect of a rule and how often it is met before the next comes; undefined is for ever. */
export interface Stage {
  readonly effect: Effect;
  readonly times: number | undefined;
}

/** An armed fault. It claims requests, or attempts of deliveries when one of its stages does something to them. */
export interface FaultRule {
  readonly id: string;
  readonly match: Match;
  readonly stages: readonly Stage[];
  /** Matching requests let through before the first is met. */
  readonly skip: number;
  /** Share of the matching requests that are met, 0 to 1; drawn from `seed`. */
  readonly probability: number;
  readonly seed: number;
  /** Virtual milliseconds after arming at which the rule lapses. */
  readonly ttlMs?: number;
}

/** True when a rule claims attempts of deliveries, false when it claims requests. */
export function isAboutDeliveries({ stages }: Pick<FaultRule, 'stages'>): boolean {
  return stages.some(({ effect }) => effect.delivery !== undefined);
}
