import { TestSpace } from '../support/test-space';
import { fixture, pass, refusalOf, setSystem, WalletClient } from './wallet/wallet-client';

const [W1, W7] = [1, 7].map((n) => fixture('wallet', n));
const RATE = '/fx-rates/USD/EUR';

async function begin(): Promise<{ space: TestSpace; user: WalletClient }> {
  const space = await TestSpace.make();
  return { space, user: await WalletClient.as(space, 'user') };
}

describe('a rate', () => {
  it('is kept for a quarter of an hour, whatever the provider does', async () => {
    const { space, user } = await begin();
    const first = await user.read(RATE);
    await setSystem(space, 'fx', 'corrupt');
    await pass(space, 'PT14M');
    expect(await user.read(RATE)).toEqual(first);
    await pass(space, 'PT2M');
    expect(refusalOf(await user.get(RATE))).toMatchObject({ status: 400, reason: 'RATE_MALFORMED' });
    await setSystem(space, 'fx', 'up');
    expect((await user.read(RATE))['id']).not.toBe(first['id']);
  });

  it('is unavailable when the provider is down and none was ever fetched', async () => {
    const { space, user } = await begin();
    await setSystem(space, 'fx', 'down');
    expect(refusalOf(await user.get(RATE))).toMatchObject({ status: 503, reason: 'DEPENDENCY_DOWN' });
    expect((await user.get(RATE)).headers['retry-after']).toBe('5');
  });

  it('can be held by its id until it expires', async () => {
    const { space, user } = await begin();
    const { id } = await user.read(RATE);
    const convert = { toWalletId: W7, amount: 1_000, rateId: id };
    expect(await user.make(`/wallets/${W1}/convert`, convert)).toMatchObject({ rate: { id }, credit: { amount: 920 } });
    const otherPair = { from: 'USD', to: 'GBP', amount: 1, rateId: id };
    expect(refusalOf(await user.post('/fx-rates/convert', otherPair)).reason).toBe('RATE_ID_UNKNOWN');
    await pass(space, 'PT15M');
    expect(refusalOf(await user.post(`/wallets/${W1}/convert`, convert)).reason).toBe('RATE_EXPIRED');
  });

  it('is quoted for every pair', async () => {
    const { user } = await begin();
    const rates = (await user.read('/fx-rates?base=JPY')) as unknown as { quote: string; rate: string }[];
    expect(rates.map(({ quote, rate }) => [quote, rate])).toEqual([
      ['USD', '0.006667'],
      ['EUR', '0.006133'],
      ['GBP', '0.005267'],
      ['INR', '0.553333'],
    ]);
    expect(refusalOf(await user.get('/fx-rates?base=XAU')).code).toBe('ERR_WALLET_FX_RATE_NOT_FOUND');
    expect(refusalOf(await user.get('/fx-rates/usd/EUR')).code).toBe('ERR_WALLET_BAD_REQUEST');
  });

  it('leaves no trace of a conversion that fails', async () => {
    const { space, user } = await begin();
    const convert = { toWalletId: W7, amount: 99_999_999 };
    expect((await user.post(`/wallets/${W1}/convert`, convert)).status).toBe(402);
    await setSystem(space, 'fx', 'down');
    expect(refusalOf(await user.get(RATE)).status).toBe(503);
  });
});

describe('credits in another currency', () => {
  it('cost the converted price', async () => {
    const { user } = await begin();
    await user.make(`/wallets/${W1}/convert`, { toWalletId: W7, amount: 10_000 });
    const bought = await user.make(`/wallets/${W7}/credits/purchase`, { packId: 'pack_100', reference: 'credits' });
    expect(bought).toMatchObject({
      transaction: { type: 'credit_purchase', amount: 920, currency: 'EUR', balanceAfter: 8_280 },
      entry: { credits: 100, balanceAfter: 100, reference: 'credits' },
    });
  });

  it('need a rate', async () => {
    const { space, user } = await begin();
    await setSystem(space, 'fx', 'corrupt');
    const answer = await user.post(`/wallets/${W7}/credits/purchase`, { packId: 'pack_100' });
    expect(refusalOf(answer).code).toBe('ERR_WALLET_FX_RATE_INVALID');
  });

  it('leave the balance alone when a payment method pays', async () => {
    const { user } = await begin();
    const order = { packId: 'pack_1000', source: 'payment_method', paymentMethodId: fixture('method', 1) };
    expect(await user.make(`/wallets/${W1}/credits/purchase`, order)).toMatchObject({
      transaction: { amount: 9_000, balanceAfter: 100_000, paymentMethodId: fixture('method', 1) },
    });
    expect(await user.read(`/wallets/${W1}/credits`)).toMatchObject({
      credits: 1_100,
      entries: [
        { kind: 'purchase', credits: 1_000 },
        { kind: 'grant', credits: 100 },
      ],
    });
  });
});
