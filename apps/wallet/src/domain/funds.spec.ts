import { requireFunds } from './funds';
import { refusal, sampleWallet } from './spec-support';

describe('requireFunds', () => {
  const prepaid = sampleWallet({ balance: 100, held: 40 });
  const postpaid = sampleWallet({ billingMode: 'postpaid', creditLimit: 200, balance: -50 });

  it('lets all that is available pass', () => {
    expect(() => requireFunds(prepaid, 60)).not.toThrow();
    expect(() => requireFunds(postpaid, 150)).not.toThrow();
  });

  it('refuses a prepaid wallet one cent more', () => {
    const details = { reason: 'INSUFFICIENT_BALANCE', available: 60, requested: 61, shortfall: 1, currency: 'USD' };
    expect(() => requireFunds(prepaid, 61)).toThrow(refusal('ERR_WALLET_INSUFFICIENT_BALANCE', details));
  });

  it('refuses a post-paid wallet one cent beyond its limit', () => {
    const details = { creditLimit: 200, outstanding: 50, requested: 151, available: 150 };
    expect(() => requireFunds(postpaid, 151)).toThrow(refusal('ERR_WALLET_CREDIT_LIMIT_EXCEEDED', details));
  });
});
