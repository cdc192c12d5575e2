import { SeedAnswer } from '../dto/state';
import type { PlatformRequest, PlatformRoute } from '../platform-route';
import { playSeed } from '../seeds/play-seed';
import { readSeed } from '../seeds/read-seed';
import { seedSchema } from '../seeds/seed-schema';

/** `GET /seed/schema` has the ready-made states of the services as well. */
const SEED = {
  type: 'object',
  properties: { states: { type: 'object', additionalProperties: { $ref: '#/components/schemas/NamedState' } } },
  additionalProperties: true,
};

/** Data of one's own: named states, made by ordinary steps. */
export const seedRoutes: readonly PlatformRoute[] = [
  {
    method: 'POST',
    path: '/seed',
    tag: 'state',
    body: { schema: SEED },
    answers: SeedAnswer,
    summary:
      'Brings the space into named states: by steps, by what leads to a code, or ready-made; all of them or none',
    bodyExample: {
      states: { 'before a refusal': { recipe: 'wallet/ERR_WALLET_FROZEN' } },
      wallet: { frozen: { balance: 500 } },
    },
    takesState: true,
    handle: seed,
  },
  {
    method: 'GET',
    path: '/seed/schema',
    tag: 'state',
    answers: { schema: { type: 'object', additionalProperties: true } },
    summary: 'The form of a seed as JSON Schema, for editors',
    handle: ({ platform }) => seedSchema(platform.suite),
  },
];

async function seed(request: PlatformRequest): Promise<unknown> {
  const states = readSeed(request.body, request.platform.suite);
  return { items: await playSeed(request, states) };
}
