import { TestSpace } from '../support/test-space';
import { fixture, WalletClient } from './wallet/wallet-client';

const W1 = fixture('wallet', 1);
const card = { type: 'card', token: 'tok_visa_1111', holderName: 'A B', expMonth: 1, expYear: 2030 };
const escrow = { payerWalletId: W1, payeeWalletId: fixture('wallet', 2), amount: 1 };

describe('a refusal says the rule', () => {
  const debit = `/wallets/${W1}/debit`;
  type Listed = readonly { readonly message: string }[];
  const sentences = async (path: string, body: object): Promise<unknown> => {
    const admin = await WalletClient.as(await TestSpace.make(), 'admin');
    const { details } = (await admin.post(path, body)).body as { details: Listed | { fields: Listed } };
    return ('fields' in details ? details.fields : details).map(({ message }) => message);
  };

  it.each([
    [debit, { amount: 1.5 }, 'amount must be a whole number of minor units from 1 to 100000000'],
    [debit, { amount: 0 }, 'amount must be at least 1, in minor units'],
    [debit, { amount: 100_000_001 }, 'amount must be at most 100000000, in minor units'],
    [debit, { amount: 1, currency: 'CHF' }, 'currency must be one of USD, EUR, GBP, INR, JPY'],
    [debit, { amount: 1, currency: 'EUR' }, 'currency must be USD, the currency of the wallet'],
    [debit, { amount: 1, reference: '' }, 'reference must have at least 1 character'],
    [debit, { amount: 1, capture: 'no' }, 'capture must be true or false'],
    [
      debit,
      { amount: 1, metadata: { a: 1 } },
      'metadata must have at most 20 keys of at most 40 characters, each with a text of at most 500',
    ],
    ['/wallets/1/debit', { amount: 1 }, 'walletId must be a UUID'],
    ['/fx-rates/convert', { from: 'usd', to: 'EUR', amount: 1 }, 'from must match ^[A-Z]{3}$, such as USD'],
    ['/fx-rates/convert', { from: 'USD', to: 'USD', amount: 1 }, 'to must be another currency than USD'],
    ['/escrows', { ...escrow, expiresInSeconds: 59 }, 'expiresInSeconds must be at least 60, in seconds'],
    [
      `/transactions/${fixture('transaction', 5)}/complete`,
      { amount: 1_001 },
      'amount must be at most the 1000 minor units that are held',
    ],
    [`/wallets/${W1}/payment-methods`, { ...card, expYear: undefined }, 'expYear is required when type is card'],
    [`/wallets/${W1}/credits/purchase`, { packId: 'x' }, 'packId must be one of pack_100, pack_1000, pack_10000'],
  ])('%s %j: %s', async (path, body, sentence) => {
    expect(await sentences(path, body)).toEqual([sentence]);
  });

  it.each(['from=2026-02-30T10:00:00Z', 'to=2026-02-20T25:61:00Z', 'from=2026-02-20%2010:00:00', 'to=2026-13-01'])(
    'and takes no date that does not exist: %s',
    async (query) => {
      const admin = await WalletClient.as(await TestSpace.make(), 'admin');
      const answer = await admin.get(`/transactions?${query}`);
      expect([answer.status, answer.text]).toEqual([
        400,
        expect.stringContaining(
          'must be a date or a time that exists, in ISO 8601, a time with a zone, such as 2026-02-21T10:00:00.000Z',
        ),
      ]);
    },
  );
});
