import { fmfb, NAIRA, NOON, refusalOf, testuser } from '../../test/sample-bank';
import { dedupKeyOf, isCounted, moved, requireNoTwin, type Transfer, transferLifecycle, spendingOf } from './transfer';

const transfer: Transfer = {
  id: 't-1',
  reference: 'FMFB20260227000001',
  tenantId: fmfb.id,
  userId: testuser.id,
  type: 'internal',
  status: 'completed',
  amount: 777 * NAIRA,
  fees: 0,
  currency: 'NGN',
  narration: null,
  recipientName: null,
  sourceWalletId: 'w-1',
  recipient: { accountNumber: '0000000003', accountName: 'TEST USER TWO', bankCode: '090575', bankName: 'First' },
  recipientWalletId: 'w-3',
  behaviour: 'completes',
  isViaNibss: false,
  sessionId: null,
  riskLevel: 'low',
  failureReason: null,
  dedupKey: 'key',
  createdAt: NOON,
  completedAt: NOON,
  due: null,
};
const at = (ms: number): { now: number; windowMs: number } => ({ now: NOON + ms, windowMs: 300_000 });

describe('a twin', () => {
  it('is refused inside the window with the original', () => {
    expect(
      refusalOf(() => {
        requireNoTwin(transfer, at(500));
      }),
    ).toMatchObject({
      code: 'DUPLICATE_TRANSFER',
      status: 409,
      details: [{ originalReference: transfer.reference, originalStatus: 'completed', retryAfterSeconds: 300 }],
    });
  });

  it('passes from second 300 on', () => {
    expect(() => {
      requireNoTwin(transfer, at(300_000));
    }).not.toThrow();
  });

  it.each(['failed', 'reversed'] as const)('passes when the original is %s', (status) => {
    expect(() => {
      requireNoTwin({ ...transfer, status }, at(0));
    }).not.toThrow();
  });

  it.each(['pending_review', 'processing'] as const)('is refused while the original is %s', (status) => {
    expect(
      refusalOf(() => {
        requireNoTwin({ ...transfer, status }, at(0));
      }).code,
    ).toBe('DUPLICATE_TRANSFER');
  });

  it('is none when it lies in the future, because the clock was set back', () => {
    expect(() => {
      requireNoTwin(transfer, at(-60_000));
    }).not.toThrow();
  });

  it('is one to a request that read the time a moment earlier, and is told the wait that is left', () => {
    expect(
      refusalOf(() => {
        requireNoTwin(transfer, at(-1));
      }).details,
    ).toMatchObject([{ retryAfterSeconds: 301 }]);
  });

  it('is one whatever the case of the wallet id', () => {
    const identity = {
      tenantId: 't',
      userId: 'u',
      type: 'internal',
      accountNumber: '1',
      bankCode: null,
      amount: 1,
    } as const;
    expect(dedupKeyOf({ ...identity, sourceWalletId: 'AB' })).toBe(dedupKeyOf({ ...identity, sourceWalletId: 'ab' }));
  });
});

describe('the life of a transfer', () => {
  it('ends in completed, failed and reversed only', () => {
    const terminal = transferLifecycle.states.filter((state) => transferLifecycle.isTerminal(state));
    expect(terminal).toEqual(['completed', 'failed', 'reversed']);
  });

  it('takes no event after its end', () => {
    expect(moved(transfer, 'reverse', NOON)).toBeUndefined();
  });

  it('counts against the limits until it fails or is reversed', () => {
    expect(isCounted(transfer)).toBe(true);
    const spending = { walletId: transfer.sourceWalletId, amount: 777 * NAIRA, at: NOON };
    const reversed = { ...transfer, status: 'reversed' } as const;
    expect(spendingOf(undefined, transfer)).toEqual(spending);
    expect(spendingOf(transfer, transfer)).toBeUndefined();
    expect(spendingOf(transfer, reversed)).toEqual({ ...spending, amount: -777 * NAIRA });
    expect(spendingOf(undefined, reversed)).toBeUndefined();
  });
});
