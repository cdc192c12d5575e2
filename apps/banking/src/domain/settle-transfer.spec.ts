import fc from 'fast-check';
import { fmfb, NAIRA, NOON, recipientWallet, stampAt, testuser, walletWith } from '../../test/sample-bank';
import { bankingFixtures } from '../banking.fixtures';
import { defaultBankRules as rules } from './bank-rules';
import type { TransferDecision } from './carry-out-transfer';
import type { DependencyState } from './dependency-state';
import { openTransfer } from './open-transfer';
import { settleTransfer } from './settle-transfer';
import { transferLifecycle } from './transfer';
import type { Wallet } from './wallet';
import { limitsOf } from './spending-limits';

const START = 2_000_000 * NAIRA;
const source = walletWith({ balance: START });

interface Case {
  readonly accountNumber: string;
  readonly amount: number;
  readonly nibss: DependencyState;
}

function open({ accountNumber, amount, nibss }: Case): TransferDecision {
  const isLocal = accountNumber === '0000000003';
  return openTransfer(
    {
      type: isLocal ? 'internal' : 'external',
      amount: amount * NAIRA,
      accountNumber,
      bankCode: isLocal ? null : '000013',
      narration: null,
      recipientName: null,
    },
    {
      rules,
      directory: bankingFixtures.bankDirectory,
      tenant: fmfb,
      userId: testuser.id,
      source,
      local: isLocal ? { wallet: recipientWallet(), holderName: 'Test User Two' } : undefined,
      twin: undefined,
      limits: limitsOf(testuser, rules),
      usage: { daily: 0, monthly: 0 },
      fraud: 'up',
      nibss,
    },
    stampAt(),
  );
}

function settle(
  decision: TransferDecision,
  afterMs: number,
  change: { nibss?: DependencyState; recipient?: Wallet } = {},
) {
  const after = decision.wallets[0] ?? source;
  const parties = { source: after, recipient: change.recipient };
  return settleTransfer(decision.transfer, parties, {
    stamp: stampAt(NOON + afterMs),
    road: { rules, nibss: change.nibss ?? 'up' },
  });
}

const LATE: Case = { accountNumber: '2222222222', amount: 1_000, nibss: 'up' };
const TIMED_OUT: Case = { accountNumber: '5555555555', amount: 1_000, nibss: 'up' };
const REVIEWED: Case = { accountNumber: '0000000003', amount: 800_000, nibss: 'up' };

describe('settling', () => {
  it('does nothing before its time', () => {
    expect(settle(open(LATE), 29_999)).toBeUndefined();
  });

  it('completes a late transfer without touching the wallet again', () => {
    const settled = settle(open(LATE), 30_000);
    expect(settled?.transfer).toMatchObject({ status: 'completed', completedAt: NOON + 30_000, due: null });
    expect(settled?.wallets).toEqual([]);
  });

  it('does nothing the second time', () => {
    const settled = settle(open(LATE), 30_000);
    expect(settled && settle(settled, 99_000)).toBeUndefined();
  });

  it('gives a timed out transfer back, fee included', () => {
    const settled = settle(open(TIMED_OUT), 60_000);
    expect(settled?.transfer).toMatchObject({ status: 'reversed', failureReason: 'provider_timeout' });
    expect(settled?.wallets[0]?.balance).toBe(START);
  });

  it('ends a review by moving the money', () => {
    const settled = settle(open(REVIEWED), 60_000, { recipient: recipientWallet() });
    expect(settled?.transfer.status).toBe('completed');
    expect(settled?.wallets.map(({ balance, held }) => [balance / NAIRA, held])).toEqual([
      [1_200_000, 0],
      [801_000, 0],
    ]);
  });

  it('fails after the review when the recipient has gone, and frees the money', () => {
    const settled = settle(open(REVIEWED), 60_000, { recipient: recipientWallet({ state: 'inactive' }) });
    expect(settled?.transfer).toMatchObject({ status: 'failed', failureReason: 'recipient_not_creditable' });
    expect(settled?.wallets[0]).toMatchObject({ balance: START, held: 0 });
  });

  it('sends a reviewed transfer on its ordinary way', () => {
    const reviewed = open({ accountNumber: '2222222222', amount: 800_000, nibss: 'up' });
    expect(settle(reviewed, 60_000)?.transfer).toMatchObject({
      status: 'processing',
      due: { at: NOON + 90_000, event: 'complete' },
    });
  });
});

describe('any transfer', () => {
  const cases = fc.record({
    accountNumber: fc.constantFrom('0000000003', '1111111111', '2222222222', '5555555555'),
    amount: fc.integer({ min: 1, max: 1_000_000 }),
    nibss: fc.constantFrom<DependencyState>('up', 'slow', 'corrupt'),
  });

  it('ends in one terminal state and loses no kobo on the way', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom<DependencyState>('up', 'down', 'slow', 'corrupt'), (given, later) => {
        let decision = open(given);
        let recipient = decision.wallets[1] ?? recipientWallet();
        for (let step = 1; step <= 3 && !transferLifecycle.isTerminal(decision.transfer.status); step++) {
          const isLocal = given.accountNumber === '0000000003';
          const settled = settle(decision, step * 60_000, { nibss: later, ...(isLocal ? { recipient } : {}) });
          if (settled === undefined) throw new Error('nothing was due');
          recipient = settled.wallets[1] ?? recipient;
          decision = { ...settled, wallets: settled.wallets.length === 0 ? decision.wallets : settled.wallets };
        }
        const { transfer, wallets } = decision;
        expect(['completed', 'failed', 'reversed']).toContain(transfer.status);
        const left =
          transfer.status === 'completed' && transfer.recipientWalletId === null ? transfer.amount + transfer.fees : 0;
        const after = (wallets[0]?.balance ?? 0) + recipient.balance + left;
        expect(after).toBe(START + recipientWallet().balance);
        expect(wallets[0]?.held).toBe(0);
      }),
    );
  });
});
