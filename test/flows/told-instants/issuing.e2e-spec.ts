import { TestSpace, type SpaceWish } from '../../support/test-space';
import type { WireAnswer } from '../../support/wire';
import { expectTold, type ToldRow } from './told-end';

/** No whole second, so that an end told in seconds would differ from the one that is meant. */
const START = '2026-01-15T09:00:00.700Z';
const SECOND = 1_000;
const P1 = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-client-cert': 'C1' };
/** The program that may send five requests in a window. */
const P3 = { 'x-api-key': 'iss_stg_p3_primary', 'x-sandbox-client-cert': 'C3' };
const CARD = { cardId: 5001 };

type Headers = Readonly<Record<string, string>>;

interface Begun {
  readonly space: TestSpace;
  readonly ask: (method: string, path: string, body?: unknown) => Promise<WireAnswer>;
}

async function begin(headers: Headers = P1, settings: SpaceWish['settings'] = {}): Promise<Begun> {
  const space = await TestSpace.make({ clock: START, settings });
  const ask: Begun['ask'] = (method, path, body) =>
    space.call(`/v2${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
  return { space, ask };
}

/** A listener, and its code if one comes; the body is the same in both envelopes. */
async function listener(settings: SpaceWish['settings'] = {}): Promise<Begun & { read: () => Promise<WireAnswer> }> {
  const begun = await begin({ ...P1, 'x-sandbox-envelope': 'native' }, settings);
  const { token } = (await begun.ask('POST', '/otp/listeners', CARD)).body as { readonly token: string };
  return { ...begun, read: () => begun.ask('GET', `/otp/${token}`) };
}

const ROWS: readonly ToldRow[] = [
  [
    'expiresAt of a passcode',
    async () => {
      const { space, ask, read } = await listener();
      await ask('POST', '/staging/otp/challenge', CARD);
      const { expiresAt } = (await read()).body as { readonly expiresAt: number };
      const told = new Date(expiresAt * SECOND).toISOString();
      return { space, told, act: async () => (await read()).status, before: 200, after: 404 };
    },
  ],
  [
    'expiresAt of a passcode that the space begins with',
    async () => {
      const { space, ask } = await begin();
      const read = () => ask('GET', '/otp/22222222222222222222222222222222');
      const { expiresAt } = (await read()).body as { readonly expiresAt: number };
      const told = new Date(expiresAt * SECOND).toISOString();
      return { space, told, unit: SECOND, act: async () => (await read()).status, before: 200, after: 404 };
    },
  ],
  [
    'the time for which a listener waits, as the space sets it',
    async () => {
      const { space, read } = await listener({ 'issuing.otpListenerTtlSec': 7 });
      return { space, told: 7, unit: 1, act: async () => (await read()).status, before: 200, after: 404 };
    },
  ],
  [
    'Retry-After of too many requests',
    async () => {
      const { space, ask } = await begin(P3, { 'issuing.sendRetryAfter': true });
      const list = () => ask('GET', '/wallets');
      for (let i = 0; i < 5; i++) await list();
      await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT10.1S' });
      const told = Number((await list()).headers['retry-after']);
      return { space, told, act: async () => (await list()).status, before: 429, after: 200 };
    },
  ],
  [
    'notAfter of a certificate, its last instant',
    async () => {
      const { space, ask } = await begin();
      const { items } = await space.ask<{ items: readonly { name: string; notAfter: string | number }[] }>(
        'GET',
        '/issuing/certificates',
      );
      const last = new Date(items.find(({ name }) => name === 'C1')?.notAfter ?? 0).getTime();
      const act = () =>
        ask('GET', '/wallets').then(
          ({ status }) => status,
          () => 'no answer',
        );
      return { space, told: new Date(last + 1).toISOString(), act, before: 200, after: 'no answer' };
    },
  ],
];

describe('whoever acts at the end he was told finds it, and one step earlier not yet:', () => {
  it.each(ROWS)('%s', (_, reach) => expectTold(reach));
});
