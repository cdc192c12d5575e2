import { fmfb, NAIRA, NOON, recipientWallet, refusalOf, stampAt, testuser, walletWith } from '../../test/sample-bank';
import { bankingFixtures } from '../banking.fixtures';
import { defaultBankRules as rules } from './bank-rules';
import type { TransferDecision } from './carry-out-transfer';
import type { TransferFacts, TransferOrder } from './judge-transfer';
import { openTransfer } from './open-transfer';
import { limitsOf } from './spending-limits';

const INTERNAL: TransferOrder = {
  type: 'internal',
  amount: 1_000 * NAIRA,
  accountNumber: '0000000003',
  bankCode: null,
  narration: null,
  recipientName: null,
};
const EXTERNAL: TransferOrder = { ...INTERNAL, type: 'external', accountNumber: '1111111111', bankCode: '000013' };

const facts: TransferFacts = {
  rules,
  directory: bankingFixtures.bankDirectory,
  tenant: fmfb,
  userId: testuser.id,
  source: walletWith({ balance: 10_000_000 * NAIRA }),
  local: { wallet: recipientWallet(), holderName: 'Test User Two' },
  twin: undefined,
  limits: limitsOf(testuser, rules),
  usage: { daily: 0, monthly: 0 },
  fraud: 'up',
  nibss: 'up',
};
const outside: TransferFacts = { ...facts, local: undefined };

const open = (order: TransferOrder, given: TransferFacts = facts): TransferDecision =>
  openTransfer(order, given, stampAt());
const codeOf = (order: TransferOrder, given: TransferFacts): string => refusalOf(() => open(order, given)).code;
const balances = ({ wallets }: TransferDecision): number[] => wallets.map(({ balance }) => balance / NAIRA);

describe('an internal transfer', () => {
  it('settles at once without a fee', () => {
    const decision = open(INTERNAL);
    expect(decision.transfer).toMatchObject({ status: 'completed', fees: 0, completedAt: NOON, sessionId: null });
    expect(balances(decision)).toEqual([9_999_000, 2_000]);
    expect(decision.entries.map(({ type, amount }) => [type, amount / NAIRA])).toEqual([
      ['debit', 1_000],
      ['credit', 1_000],
    ]);
  });

  it('does not reach the sandbox accounts of other banks', () => {
    expect(codeOf({ ...INTERNAL, accountNumber: '1111111111' }, outside)).toBe('INVALID_ACCOUNT');
  });

  it('needs no payment network', () => {
    expect(open(INTERNAL, { ...facts, nibss: 'down' }).transfer.status).toBe('completed');
  });

  it('credits a frozen wallet but not an inactive one', () => {
    const to = (state: 'frozen' | 'inactive'): TransferFacts => ({
      ...facts,
      local: { wallet: recipientWallet({ state }), holderName: 'Test User Two' },
    });
    expect(open(INTERNAL, to('frozen')).transfer.status).toBe('completed');
    expect(codeOf(INTERNAL, to('inactive'))).toBe('INVALID_ACCOUNT');
  });

  it.each([
    ['to itself', { local: { wallet: walletWith(), holderName: 'Test User One' } }],
    ['across currencies', { local: { wallet: recipientWallet({ currency: 'USD' }), holderName: 'Test User Two' } }],
  ])('is refused %s', (_, change) => {
    expect(codeOf(INTERNAL, { ...facts, ...change })).toBe('VALIDATION_ERROR');
  });
});

describe('an external transfer', () => {
  it('costs 100 naira and completes at once', () => {
    const decision = open({ ...EXTERNAL, amount: 20_000 * NAIRA }, outside);
    expect(decision.transfer).toMatchObject({ status: 'completed', fees: 100 * NAIRA, recipientWalletId: null });
    expect(decision.transfer.sessionId).toMatch(/^090575\d{24}$/);
    expect(balances(decision)).toEqual([10_000_000 - 20_100]);
  });

  it('is free and local to the own bank', () => {
    const decision = open({ ...INTERNAL, type: 'external', bankCode: '090575' }, { ...facts, nibss: 'down' });
    expect(decision.transfer).toMatchObject({ status: 'completed', type: 'external', fees: 0 });
    expect(balances(decision)).toEqual([9_999_000, 2_000]);
  });

  it.each([
    ['2222222222', 30_000],
    ['1111111111', 60_000],
  ])('to %s is under way, on a slow network for a minute', (accountNumber, afterMs) => {
    const nibss = accountNumber === '1111111111' ? 'slow' : 'up';
    const { transfer, wallets } = open({ ...EXTERNAL, accountNumber }, { ...outside, nibss });
    expect(transfer).toMatchObject({ status: 'processing', due: { at: NOON + afterMs, event: 'complete' } });
    expect(wallets[0]?.balance).toBe((10_000_000 - 1_100) * NAIRA);
  });

  it('to 5555555555 answers 503 but stays on record with its debit', () => {
    const { transfer, refusal, wallets } = open({ ...EXTERNAL, accountNumber: '5555555555' }, outside);
    expect(transfer).toMatchObject({ status: 'processing', due: { at: NOON + 60_000, event: 'reverse' } });
    expect(wallets[0]?.balance).toBe((10_000_000 - 1_100) * NAIRA);
    expect(refusal).toMatchObject({
      code: 'SERVICE_UNAVAILABLE',
      details: [{ dependency: 'nibss', reference: transfer.reference, status: 'processing' }],
    });
  });

  it('through a corrupt network fails with the debit undone', () => {
    const decision = open(EXTERNAL, { ...outside, nibss: 'corrupt' });
    expect(decision.transfer).toMatchObject({ status: 'failed', failureReason: 'provider_failure' });
    expect(decision.refusal).toMatchObject({
      code: 'TRANSFER_FAILED',
      status: 500,
      details: [{ reference: decision.transfer.reference, status: 'failed' }],
    });
    expect(balances(decision)).toEqual([10_000_000]);
    expect(decision.entries).toHaveLength(4);
  });

  it('to 3333333333 lacks funds whatever the balance', () => {
    expect(codeOf({ ...EXTERNAL, accountNumber: '3333333333' }, outside)).toBe('INSUFFICIENT_FUNDS');
  });

  it("tells the error page's figures", () => {
    const poor = { ...outside, source: walletWith() };
    expect(refusalOf(() => open({ ...EXTERNAL, amount: 100_000 * NAIRA }, poor)).details).toEqual({
      required: 100_100,
      available: 50_000,
    });
  });
});

describe('a transfer in review', () => {
  it('holds the amount and moves nothing', () => {
    const { transfer, wallets, entries } = open({ ...INTERNAL, amount: 800_000 * NAIRA });
    expect(transfer).toMatchObject({ status: 'pending_review', due: { at: NOON + 60_000, event: 'release' } });
    expect(wallets[0]).toMatchObject({ balance: 10_000_000 * NAIRA, held: 800_000 * NAIRA });
    expect(entries).toEqual([]);
  });
});

describe('the order of refusals', () => {
  const frozen = walletWith({ state: 'frozen', balance: 0 });
  const worst: TransferFacts = { ...outside, source: frozen, fraud: 'down', nibss: 'down' };
  const twin = open(
    { ...EXTERNAL, amount: 1_500_000 * NAIRA, accountNumber: '4444444444' },
    {
      ...outside,
      rules: { ...rules, fraudHighMax: 1e9, fraudMediumMax: 1e9, fraudLowMax: 1e9 },
      directory: {
        ...facts.directory,
        accounts: [{ accountNumber: '4444444444', accountName: 'X', behaviour: 'completes' }],
      },
    },
  ).transfer;
  const big = { ...EXTERNAL, amount: 1_500_000 * NAIRA, accountNumber: '4444444444' };
  const limited = { source: walletWith({ balance: 0 }), limits: { daily: 0, monthly: 0 } };

  it.each([
    ['a frozen wallet before a bank code', { ...big, bankCode: '999111' }, worst, 'WALLET_FROZEN'],
    [
      'a bank code before a duplicate',
      { ...big, bankCode: '999111' },
      { ...worst, ...limited, twin },
      'INVALID_BANK_CODE',
    ],
    ['a duplicate before a limit', big, { ...worst, ...limited, twin }, 'DUPLICATE_TRANSFER'],
    ['a limit before fraud', big, { ...worst, ...limited }, 'LIMIT_EXCEEDED'],
    ['a dead fraud check before fraud', big, { ...worst, source: walletWith({ balance: 0 }) }, 'SERVICE_UNAVAILABLE'],
    ['fraud before the network', big, { ...worst, source: walletWith({ balance: 0 }), fraud: 'up' }, 'FRAUD_DETECTED'],
    [
      'the network before the recipient',
      { ...big, amount: 1 },
      { ...worst, source: walletWith({ balance: 0 }), fraud: 'up' },
      'SERVICE_UNAVAILABLE',
    ],
    [
      'the recipient before the funds',
      { ...big, amount: 1 },
      { ...outside, source: walletWith({ balance: 0 }) },
      'INVALID_ACCOUNT',
    ],
    [
      'the funds before the provider',
      EXTERNAL,
      { ...outside, source: walletWith({ balance: 0 }), nibss: 'corrupt' },
      'INSUFFICIENT_FUNDS',
    ],
  ] as const)('puts %s', (_, order, given, code) => {
    expect(codeOf(order, given)).toBe(code);
  });
});
