import { BankClient, W2, W4 } from './banking/bank-client';

function tally(codes: readonly (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code ?? 'passed'] = (counts[code ?? 'passed'] ?? 0) + 1;
  return counts;
}

describe('parallel transfers', () => {
  it('of the same kind: one passes, the others are duplicates', async () => {
    const user = await BankClient.login();
    const answers = await Promise.all(Array.from({ length: 20 }, () => user.transfer(777)));
    expect(tally(answers.map(({ body }) => body.code))).toEqual({ passed: 1, DUPLICATE_TRANSFER: 19 });
    expect(await user.documents('transfers')).toHaveLength(1);
    expect(await user.balance()).toBe(10_000_000 - 777);
  });

  it('beyond the balance: exactly one of two passes', async () => {
    const user = await BankClient.login();
    const answers = await Promise.all([
      user.transfer(30_000, '0000000003', W4),
      user.transfer(30_001, '0000000002', W4),
    ]);
    expect(tally(answers.map(({ body }) => body.code))).toEqual({ passed: 1, INSUFFICIENT_FUNDS: 1 });
    expect(await user.balance(W4)).toBeGreaterThanOrEqual(19_999);
  });

  it('beyond the daily limit: as many pass as fit', async () => {
    const user = await BankClient.login();
    const amounts = Array.from({ length: 12 }, (_, n) => 499_000 + n);
    const answers = await Promise.all(amounts.map((amount) => user.transfer(amount, '0000000003', W2)));
    expect(tally(answers.map(({ body }) => body.code))).toEqual({ passed: 10, LIMIT_EXCEEDED: 2 });
  });

  it('with the same idempotency key: one runs, the others repeat its answer', async () => {
    const user = await BankClient.login();
    const body = { sourceWalletId: W2, amount: 10, recipientAccountNumber: '0000000003' };
    const send = () => user.post('/transfers/internal', body, { 'idempotency-key': 'once' });
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(answers.map((answer) => answer.text('reference'))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(9);
  });
});

describe('identical transfers one after the other', () => {
  it('pass again when the window is over', async () => {
    const user = await BankClient.login();
    await user.transfer(777);
    await user.advance('PT4M59S');
    expect((await user.transfer(777)).body).toMatchObject({
      code: 'DUPLICATE_TRANSFER',
      details: [{ originalReference: 'FMFB20260227000001', originalStatus: 'completed', retryAfterSeconds: 1 }],
    });
    await user.advance('PT2S');
    expect((await user.transfer(777)).status).toBe(201);
  });

  it('are refused whatever the idempotency key', async () => {
    const user = await BankClient.login();
    const body = { sourceWalletId: W2, amount: 10, recipientAccountNumber: '0000000003' };
    await user.post('/transfers/internal', body, { 'idempotency-key': 'a' });
    const second = await user.post('/transfers/internal', body, { 'idempotency-key': 'b' });
    expect(second.body.code).toBe('DUPLICATE_TRANSFER');
  });
});
