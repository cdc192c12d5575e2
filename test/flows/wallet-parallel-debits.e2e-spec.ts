import { TestSpace } from '../support/test-space';
import { refusalOf, WalletClient } from './wallet/wallet-client';

describe('a hundred parallel debits of 1 on a balance of 50', () => {
  it('succeed exactly fifty times', async () => {
    const space = await TestSpace.make({ fixtures: 'none' });
    const admin = await WalletClient.as(space, 'admin');
    const wallet = await admin.make('/wallets', { currency: 'GBP' });
    const path = `/wallets/${String(wallet['id'])}`;
    await admin.make(`${path}/credit`, { amount: 50 });

    // Another user, because a minute allows each of them a hundred requests.
    const developer = await WalletClient.as(space, 'dev');
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => developer.post(`${path}/debit`, { amount: 1 })),
    );

    const refused = answers.filter(({ status }) => status !== 201);
    expect(answers.length - refused.length).toBe(50);
    for (const answer of filled(refused)) expect(refusalOf(answer).code).toBe('ERR_WALLET_INSUFFICIENT_BALANCE');
    expect(await admin.read(path)).toMatchObject({ balance: 0, available: 0, version: 52 });
  });
});
