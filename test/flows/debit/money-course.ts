import fc from 'fast-check';
import type { Members, SystemState } from './debit-desk';
import { registration } from '../customer/registration';

/** Whoever can ask the platform: through a gateway, or through replicas in turn. */
export interface Teller {
  /** Logs an admin in, again when the clock was moved. */
  login(): Promise<void>;
  /** Sends a request; whatever the answer, or that there is none, is left to the end of the course. */
  post(service: string, path: string, body: Members): Promise<void>;
  control(method: string, path: string, body?: unknown): Promise<unknown>;
  documents<T>(service: string, collection: string): Promise<readonly T[]>;
}

/** The card that pays, and its account with what is on it at the start, in paise. */
export const CARD = { entityId: 'CIF1003', kitNo: '4240170003' };
export const ACCOUNT = '8642137';

/** Something a client sends; ids come from few, so that they are repeated, also at the same time. */
type Sent =
  | { readonly kind: 'load'; readonly id: number; readonly amount: number }
  | { readonly kind: 'swipe'; readonly id: number; readonly amount: number; readonly channel: 'POS' | 'ATM' }
  | { readonly kind: 'charge'; readonly id: number; readonly period: number }
  | { readonly kind: 'reverse'; readonly id: number }
  | { readonly kind: 'register'; readonly id: number; readonly account: number; readonly withCard: boolean }
  | { readonly kind: 'issue'; readonly id: number }
  | { readonly kind: 'link'; readonly account: number };

/** Something that happens to the platform between what clients send at the same time. */
type Happening =
  | { readonly kind: 'together'; readonly sent: readonly Sent[] }
  | { readonly kind: 'system'; readonly name: string; readonly state: SystemState }
  | { readonly kind: 'fault'; readonly rule: object }
  | { readonly kind: 'clock'; readonly duration: string };

const id = fc.integer({ min: 1, max: 4 });
const sent: fc.Arbitrary<Sent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('load' as const), id, amount: fc.constantFrom(100, 500, 900) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('swipe' as const),
      id,
      amount: fc.constantFrom(1_000, 9_000),
      channel: fc.constantFrom('POS' as const, 'ATM' as const),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('charge' as const), id, period: fc.integer({ min: 1, max: 2 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reverse' as const), id }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('register' as const), id, account: id, withCard: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('issue' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('link' as const), account: id }) },
);

const code = fc.constantFrom('cbs.timeout', 'cbs.connection.failed', 'cbs.insufficient.balance', 'cbs.invalid.account');
const phase = fc.constantFrom('before', 'after');
const rule = fc.oneof(
  fc.record({ match: fc.constant({ service: 'cbs-connector' }), error: fc.record({ code }), phase }),
  fc.record({
    match: fc.constant({ service: 'cbs-connector' }),
    network: fc.constantFrom('CONNECTION_RESET_BY_PEER', 'EMPTY_RESPONSE'),
    phase,
  }),
  fc.record({
    match: fc.constant({ service: 'cms' }),
    error: fc.constantFrom({ code: 'cms.timeout' }, { code: 'cms.embossing.error' }),
    phase,
  }),
  fc.record({ match: fc.constant({ service: 'otp' }), network: fc.constant('EMPTY_RESPONSE'), phase }),
  fc.record({ match: fc.constant({ service: 'customer' }), error: fc.constant({ code: 'internal.error' }), phase }),
  fc.record({ match: fc.constant({ service: 'fee-posting' }), error: fc.constant({ code: 'internal.error' }), phase }),
);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('together' as const),
      sent: fc.array(sent, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('system' as const),
      name: fc.constantFrom('core-bank', 'core-bank', 'cms-core', 'embosser'),
      state: fc.constantFrom('up' as const, 'down' as const, 'slow' as const, 'corrupt' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('fault' as const), rule }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), duration: fc.constantFrom('PT5M', 'PT1H', 'PT25H') }),
  },
);

/** A course of events, in the order of their happening. */
export const moneyCourse = fc.array(happening, { minLength: 6, maxLength: 18 });

/** Plays a course, then has every system work and everything that was left over settled. */
export async function playMoneyCourse(teller: Teller, course: readonly Happening[]): Promise<void> {
  await teller.login();
  for (const event of course) await happen(teller, event);
  for (const name of ['core-bank', 'cms-core', 'embosser'])
    await teller.control('PUT', `/dependencies/${name}`, { state: 'up' });
  await teller.control('DELETE', '/faults');
  await advance(teller, 'PT26H');
}

async function happen(teller: Teller, event: Happening): Promise<void> {
  if (event.kind === 'together') await Promise.all(event.sent.map((each) => send(teller, each)));
  else if (event.kind === 'system') await teller.control('PUT', `/dependencies/${event.name}`, { state: event.state });
  else if (event.kind === 'fault') await teller.control('POST', '/faults', { ...event.rule, times: 1 });
  else await advance(teller, event.duration);
}

async function advance(teller: Teller, duration: string): Promise<void> {
  await teller.control('PUT', '/clock', { action: 'advance', duration });
  await teller.login();
}

function send(teller: Teller, sent: Sent): Promise<void> {
  if (sent.kind === 'load') {
    const body = { ...CARD, walletType: 'NCMC', txnId: `L${String(sent.id)}`, amount: String(sent.amount) };
    return teller.post('customer', '/wallet/load', body);
  }
  if (sent.kind === 'swipe') {
    const { amount, channel } = sent;
    const body = { kitNo: CARD.kitNo, txnId: `S${String(sent.id)}`, amount, channel, pin: '1234' };
    return teller.post('customer', '/transactions/authorize', body);
  }
  if (sent.kind === 'charge') {
    const terms = { ...CARD, accountNo: ACCOUNT, productId: '2003_PHYSICAL', feeType: 'ANNUAL' };
    const body = { ...terms, feeRef: `F${String(sent.id)}`, period: String(sent.period) };
    return teller.post('fee-posting', '/fee-posting/fees', body);
  }
  if (sent.kind === 'reverse') return teller.post('fee-posting', `/fee-posting/fees/F${String(sent.id)}/reverse`, {});
  if (sent.kind === 'issue')
    return teller.post('customer', '/kit-manager/applyForCard', {
      entityId: 'CIF1002',
      requestId: `R${String(sent.id)}`,
    });
  const account = { accountNo: `870000${String(sent.account)}`, initialFunding: '8000', schemeCode: '2003' };
  if (sent.kind === 'link')
    return teller.post('customer', '/update-manager/account', { entityId: 'CIF1002', accountInfo: [account] });
  const card = { deliveryAddress: 'PERMANENT', kitInfo: [{ accountNo: account.accountNo, cardType: 'PHYSICAL' }] };
  const more = { accountInfo: [account], ...(sent.withCard ? card : {}) };
  return teller.post('customer', '/register', registration(`CIF700${String(sent.id)}`, more));
}
