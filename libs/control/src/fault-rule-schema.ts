import { BOUNDS } from '@sadpath/bounds';
import { DELIVERY_FAULTS, NETWORK_FAULTS } from '@sadpath/faults';

const text = (description: string): object => ({ type: 'string', description });
const whole = (minimum: number, description: string, maximum: number = BOUNDS.wholeNumber.value): object => ({
  type: 'integer',
  minimum,
  maximum,
  description,
});
/** Real milliseconds; a rule and the header have one cap. */
const ms = { type: 'number', minimum: 0, maximum: BOUNDS.delayMs.value };
const distribution = (type: string, properties: object): object => ({
  type: 'object',
  required: ['type', ...Object.keys(properties)],
  properties: { type: { const: type }, ...properties },
  additionalProperties: false,
});
const object = (description: string): object => ({ type: 'object', description });

const deliveries = Object.entries(DELIVERY_FAULTS).map(([name, meaning]) => `${name}: ${meaning}`);

/** What one stage of a rule does: something to requests, or something to attempts of deliveries. */
const effects = {
  error: {
    type: 'object',
    required: ['code'],
    properties: { code: text('A code of the service') },
    additionalProperties: false,
  },
  phase: { enum: ['before', 'after'], description: '`after`: the operation keeps its effect, only the answer is lost' },
  delay: {
    description:
      'Real milliseconds, or a distribution: `fixed` (ms), `uniform` (min, max), `lognormal` (median, sigma)',
    anyOf: [
      ms,
      distribution('fixed', { ms }),
      distribution('uniform', { min: ms, max: ms }),
      distribution('lognormal', { median: ms, sigma: { type: 'number', minimum: 0, maximum: 10 } }),
    ],
  },
  network: { enum: NETWORK_FAULTS, description: 'How the connection is spoilt' },
  retryAfter: {
    oneOf: [whole(0, 'Seconds', 999_999), text('A date of HTTP, or an ISO 8601 instant')],
    description: '`Retry-After` on the forced answer',
  },
  delivery: {
    enum: Object.keys(DELIVERY_FAULTS),
    description: `Excludes the members above. ${deliveries.join('. ')}`,
  },
  lateBy: text('ISO 8601 duration of virtual time, with `LATE`; at most a century'),
  pass: { type: 'boolean', description: 'Lets a request or an attempt through untouched' },
  times: whole(1, 'How often, before the next stage; for ever unless given, once in a rule that has `then`'),
};

/** The body of `POST /faults`, as JSON schema. */
export const faultRuleSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    status: {
      type: 'integer',
      minimum: 400,
      maximum: 599,
      description: 'In place of `error`: the one code of that status that the operation, or the service, may answer',
    },
    id: text('A name of its own; given unless named. A rule of the same id is replaced'),
    match: {
      type: 'object',
      additionalProperties: false,
      description: 'Every member given must hold. A delivery has service, event and body; a request all but the event',
      properties: {
        service: text('Name of a service'),
        event: text('Name of an event that the service delivers (`GET /__admin/services`)'),
        operation: text('Name of an operation (`GET /__admin/operations`)'),
        method: text('Method of the request'),
        path: text('Path of the request; `*` stands for one segment, `**` for any text'),
        query: object('Members that the query must have'),
        headers: object('Headers that the request must have'),
        body: { description: 'Members that the body of the request, or of the event, must have' },
      },
    },
    ...effects,
    skip: whole(0, 'Matching requests or attempts let through before the first is met'),
    probability: { type: 'number', exclusiveMinimum: 0, maximum: 1, description: 'Share of them that is met' },
    seed: whole(0, 'Seed of that chance'),
    ttlMs: whole(1, 'Virtual milliseconds after which the rule lapses', BOUNDS.spaceTtlMs.value),
    then: {
      type: 'array',
      description: 'What follows, stage after stage, each once unless it says `times`',
      items: { type: 'object', additionalProperties: false, properties: effects },
    },
  },
};
