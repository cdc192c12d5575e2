import type { CardTransaction } from '../domain/swipe';
import { transactionView } from './transaction.view';

describe('transactionView', () => {
  const started: CardTransaction = {
    tenant: 'ACME_BANK',
    txnId: 'T-1',
    kitNo: 'KIT0001',
    entityId: 'CIF1001',
    accountNo: '100000000001',
    channel: 'POS',
    international: false,
    amount: 500,
    responseCode: null,
    attempt: 1,
    cbsRef: null,
    at: Date.UTC(2026, 0, 1),
  };

  it('shows what is still under way as in doubt: the code is never null', () => {
    expect(transactionView(started, undefined).responseCode).toBe('91');
  });
});
