import type { StateValue } from '@sadpath/recipes';
import type { ServiceDefinition } from '@sadpath/service';

const step = {
  type: 'object',
  required: ['method', 'path'],
  additionalProperties: false,
  description: 'One request; its texts may read earlier answers: {{login.data.accessToken}}',
  properties: {
    name: { type: 'string', description: 'By which later steps read the answer' },
    says: { type: 'string', description: 'For people' },
    method: { enum: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] },
    path: { type: 'string', pattern: '^/' },
    headers: { type: 'object', additionalProperties: { type: 'string' } },
    body: {},
    expect: { type: 'integer', minimum: 100, maximum: 599, description: 'The status, when it is not 2xx' },
    repeat: { type: 'integer', minimum: 1, maximum: 100 },
  },
};

/** The form of a seed file, for editors: JSON Schema 2020-12, with the ready-made states of these services. */
export function seedSchema(suite: readonly ServiceDefinition[]): Record<string, unknown> {
  const codes = suite.flatMap(({ name, recipes }) => Object.keys(recipes.recipes).map((code) => `${name}/${code}`));
  const services = suite
    .filter(({ states }) => states !== undefined)
    .map((service) => [service.name, statesOf(service)]);
  const named = {
    oneOf: [
      {
        type: 'object',
        required: ['steps'],
        additionalProperties: false,
        properties: { steps: { type: 'array', minItems: 1, items: step } },
      },
      {
        type: 'object',
        required: ['recipe'],
        additionalProperties: false,
        properties: {
          recipe: { enum: codes, description: 'All that leads to the code, without the request that meets it' },
        },
      },
    ],
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Seed of a Sadpath space',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      states: { type: 'object', additionalProperties: named },
      ...Object.fromEntries(services),
    },
  };
}

function statesOf({ states = {} }: ServiceDefinition): object {
  const properties = Object.entries(states).map(([name, { meaning, takes }]) => {
    const values = Object.entries(takes).map(([value, kind]) => [value, schemaOf(kind)]);
    const one = { type: 'object', additionalProperties: false, properties: Object.fromEntries(values) as object };
    return [name, { description: meaning, oneOf: [one, { type: 'array', items: one }] }];
  });
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) as object };
}

function schemaOf(kind: StateValue): object {
  const { meaning: description, fallback } = kind;
  return kind.kind === 'whole'
    ? { type: 'integer', minimum: kind.min, maximum: kind.max, default: fallback, description }
    : { type: 'string', pattern: kind.pattern, default: fallback, description };
}
