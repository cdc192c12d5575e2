import { idText, instant, number, text } from '@sadpath/store';

/** The form of a `SpaceDump` as JSON Schema; written by `npm run stored:documents` from the type. */
export const spaceDumpForm: object = {
  type: 'object',
  properties: {
    at: instant,
    stores: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: {
          collections: { type: 'object', additionalProperties: { type: 'array', items: { type: 'object' } } },
          sequences: { type: 'object', additionalProperties: number },
        },
        required: ['collections', 'sequences'],
        additionalProperties: false,
      },
    },
    clock: {
      type: 'object',
      properties: {
        start: instant,
        state: {
          anyOf: [
            {
              type: 'object',
              properties: { mode: { const: 'frozen' }, at: instant },
              required: ['mode', 'at'],
              additionalProperties: false,
            },
            {
              type: 'object',
              properties: { mode: { const: 'running' }, offsetMs: instant },
              required: ['mode', 'offsetMs'],
              additionalProperties: false,
            },
          ],
        },
      },
      required: ['start', 'state'],
      additionalProperties: false,
    },
    due: {
      type: 'array',
      items: {
        type: 'object',
        properties: { at: instant, service: text, job: text, entity: text, payload: {} },
        required: ['at', 'service', 'job', 'entity'],
        additionalProperties: false,
      },
    },
    dependencies: {
      type: 'array',
      items: {
        type: 'array',
        items: [
          text,
          {
            type: 'object',
            properties: { state: { enum: ['corrupt', 'down', 'slow', 'up'] }, slowMs: number, since: instant },
            required: ['state'],
            additionalProperties: false,
          },
        ],
        minItems: 2,
        maxItems: 2,
      },
    },
    outbox: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: idText,
          at: instant,
          service: text,
          channel: { enum: ['callback', 'email', 'event', 'sms', 'webhook'] },
          to: text,
          body: { type: 'object', additionalProperties: {} },
          delivery: { type: 'object', additionalProperties: {} },
        },
        required: ['id', 'at', 'service', 'channel', 'to', 'body'],
        additionalProperties: false,
      },
    },
    ordinals: { type: 'array', items: { type: 'array', items: [text, number], minItems: 2, maxItems: 2 } },
    setUp: {
      type: 'object',
      properties: {
        faults: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              rule: {
                type: 'object',
                properties: {
                  id: idText,
                  match: {
                    type: 'object',
                    properties: {
                      service: text,
                      event: text,
                      operation: text,
                      method: text,
                      path: text,
                      query: { type: 'object', additionalProperties: {} },
                      headers: { type: 'object', additionalProperties: {} },
                      body: {},
                    },
                    additionalProperties: false,
                  },
                  stages: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: {
                        effect: {
                          type: 'object',
                          properties: {
                            pass: { const: true },
                            error: {
                              type: 'object',
                              properties: { code: text },
                              required: ['code'],
                              additionalProperties: false,
                            },
                            phase: { enum: ['after', 'before'] },
                            delay: {
                              anyOf: [
                                {
                                  type: 'object',
                                  properties: { type: { const: 'fixed' }, ms: number },
                                  required: ['type', 'ms'],
                                  additionalProperties: false,
                                },
                                {
                                  type: 'object',
                                  properties: { type: { const: 'lognormal' }, median: number, sigma: number },
                                  required: ['type', 'median', 'sigma'],
                                  additionalProperties: false,
                                },
                                {
                                  type: 'object',
                                  properties: { type: { const: 'uniform' }, min: number, max: number },
                                  required: ['type', 'min', 'max'],
                                  additionalProperties: false,
                                },
                              ],
                            },
                            network: {
                              enum: [
                                'CONNECTION_RESET_BY_PEER',
                                'EMPTY_RESPONSE',
                                'HANG',
                                'MALFORMED_RESPONSE_CHUNK',
                                'RANDOM_DATA_THEN_CLOSE',
                                'SLOW_DRIP',
                                'TRUNCATED_BODY',
                              ],
                            },
                            retryAfter: { anyOf: [number, text] },
                            delivery: { enum: ['BAD_SIGNATURE', 'DUPLICATE', 'LATE', 'LOST'] },
                            lateBy: text,
                          },
                          additionalProperties: false,
                        },
                        times: number,
                      },
                      required: ['effect'],
                      additionalProperties: false,
                    },
                  },
                  skip: number,
                  probability: number,
                  seed: number,
                  ttlMs: number,
                },
                required: ['id', 'match', 'stages', 'skip', 'probability', 'seed'],
                additionalProperties: false,
              },
              armedAt: instant,
              chance: {
                type: 'array',
                items: [
                  { type: 'number', minimum: -2147483648, maximum: 9007199254740991 },
                  { type: 'number', minimum: -2147483648, maximum: 9007199254740991 },
                  { type: 'number', minimum: -2147483648, maximum: 9007199254740991 },
                  { type: 'number', minimum: -2147483648, maximum: 9007199254740991 },
                ],
                minItems: 4,
                maxItems: 4,
              },
              seen: number,
              fired: number,
              stage: number,
              usesOfStage: number,
            },
            required: ['rule', 'armedAt', 'chance', 'seen', 'fired', 'stage', 'usesOfStage'],
            additionalProperties: false,
          },
        },
        envelope: { enum: ['native', 'standard'] },
        settings: { type: 'object', additionalProperties: {} },
      },
      required: ['faults', 'settings'],
      additionalProperties: false,
    },
  },
  required: ['stores', 'clock', 'due', 'dependencies', 'outbox'],
  additionalProperties: false,
};
