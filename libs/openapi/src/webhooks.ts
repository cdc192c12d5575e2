import type { JsonSchema } from '@sadpath/errors';
import type { DeliverySpec, EventSpec } from '@sadpath/service';
import { exampleOf, type Schemas } from './schemas';

export const WEBHOOKS_TAG = 'Webhooks';

/** What a service sends by itself, as `webhooks` of OpenAPI 3.1, from the declarations that its deliveries use. */
export function webhooksOf({ events, backoffMs }: DeliverySpec, schemas: Schemas): Record<string, JsonSchema> {
  const repetition = backoffMs.length === 0 ? 'is not tried again' : 'is tried again, later each time';
  return Object.fromEntries(
    Object.entries(events).map(([name, event]) => [
      name,
      {
        post: {
          operationId: `on_${name.replaceAll(/\W/g, '_')}`,
          summary: event.meaning,
          tags: [WEBHOOKS_TAG],
          security: [],
          parameters: parametersOf(event),
          requestBody: bodyOf(event, schemas),
          responses: { '2XX': { description: `Taken. What is answered otherwise, or not at all, ${repetition}.` } },
        },
      },
    ]),
  );
}

function parametersOf({ signature }: EventSpec): readonly JsonSchema[] {
  const headers = Object.entries(signature?.meanings ?? {});
  return headers.map(([name, description]) => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  }));
}

function bodyOf({ bodies }: EventSpec, schemas: Schemas): JsonSchema {
  const shapes = bodies.map((body) => schemas.refTo(body));
  const schema = shapes.length === 1 ? shapes[0] : { anyOf: shapes };
  return { required: true, content: { 'application/json': { schema, example: exampleOf(bodies[0]) } } };
}
