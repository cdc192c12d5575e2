const instant = { type: 'integer', minimum: -5364662400000, maximum: 13569465600000 };

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
          sequences: { type: 'object', additionalProperties: { type: 'number', minimum: 0 } },
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
        properties: {
          at: instant,
          service: { type: 'string' },
          job: { type: 'string' },
          entity: { type: 'string' },
          payload: {},
        },
        required: ['at', 'service', 'job', 'entity'],
        additionalProperties: false,
      },
    },
    dependencies: {
      type: 'array',
      items: {
        type: 'array',
        items: [
          { type: 'string' },
          {
            type: 'object',
            properties: {
              state: { enum: ['corrupt', 'down', 'slow', 'up'] },
              slowMs: { type: 'number', minimum: 0 },
              since: instant,
            },
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
          id: { type: 'string' },
          at: instant,
          service: { type: 'string' },
          channel: { enum: ['callback', 'email', 'event', 'sms', 'webhook'] },
          to: { type: 'string' },
          body: { type: 'object', additionalProperties: {} },
          delivery: { type: 'object', additionalProperties: {} },
        },
        required: ['id', 'at', 'service', 'channel', 'to', 'body'],
        additionalProperties: false,
      },
    },
    ordinals: {
      type: 'array',
      items: { type: 'array', items: [{ type: 'string' }, { type: 'number', minimum: 0 }], minItems: 2, maxItems: 2 },
    },
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
                  id: { type: 'string' },
                  match: {
                    type: 'object',
                    properties: {
                      service: { type: 'string' },
                      event: { type: 'string' },
                      operation: { type: 'string' },
                      method: { type: 'string' },
                      path: { type: 'string' },
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
                              properties: { code: { type: 'string' } },
                              required: ['code'],
                              additionalProperties: false,
                            },
                            phase: { enum: ['after', 'before'] },
                            delay: {
                              anyOf: [
                                {
                                  type: 'object',
                                  properties: { type: { const: 'fixed' }, ms: { type: 'number', minimum: 0 } },
                                  required: ['type', 'ms'],
                                  additionalProperties: false,
                                },
                                {
                                  type: 'object',
                                  properties: {
                                    type: { const: 'lognormal' },
                                    median: { type: 'number', minimum: 0 },
                                    sigma: { type: 'number', minimum: 0 },
                                  },
                                  required: ['type', 'median', 'sigma'],
                                  additionalProperties: false,
                                },
                                {
                                  type: 'object',
                                  properties: {
                                    type: { const: 'uniform' },
                                    min: { type: 'number', minimum: 0 },
                                    max: { type: 'number', minimum: 0 },
                                  },
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
                            retryAfter: { anyOf: [{ type: 'number', minimum: 0 }, { type: 'string' }] },
                            delivery: { enum: ['BAD_SIGNATURE', 'DUPLICATE', 'LATE', 'LOST'] },
                            lateBy: { type: 'string' },
                          },
                          additionalProperties: false,
                        },
                        times: { type: 'number', minimum: 0 },
                      },
                      required: ['effect'],
                      additionalProperties: false,
                    },
                  },
                  skip: { type: 'number', minimum: 0 },
                  probability: { type: 'number', minimum: 0 },
                  seed: { type: 'number', minimum: 0 },
                  ttlMs: { type: 'number', minimum: 0 },
                },
                required: ['id', 'match', 'stages', 'skip', 'probability', 'seed'],
                additionalProperties: false,
              },
              armedAt: instant,
              chance: {
                type: 'array',
                items: [
                  { type: 'number', minimum: -2147483648 },
                  { type: 'number', minimum: -2147483648 },
                  { type: 'number', minimum: -2147483648 },
                  { type: 'number', minimum: -2147483648 },
                ],
                minItems: 4,
                maxItems: 4,
              },
              seen: { type: 'number', minimum: 0 },
              fired: { type: 'number', minimum: 0 },
              stage: { type: 'number', minimum: 0 },
              usesOfStage: { type: 'number', minimum: 0 },
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
