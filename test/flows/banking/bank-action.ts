import fc from 'fast-check';
import { QUICK_CASH, W1, W2, W4, type BankClient } from './bank-client';

/** Something that happens to a bank: by its user, its surroundings, or time. Refusals are as welcome as successes. */
export type BankAction =
  | {
      readonly kind: 'transfer';
      readonly amount: number;
      readonly to: string;
      readonly from: string;
      readonly lost: boolean;
    }
  | { readonly kind: 'transferOut'; readonly amount: number; readonly to: string; readonly bankCode: string }
  | { readonly kind: 'pay'; readonly amount: number; readonly customerReference: string }
  | { readonly kind: 'save'; readonly amount: number; readonly lockMonths: number | undefined }
  | {
      readonly kind: 'deposit' | 'withdraw';
      readonly amount: number;
      readonly which: number;
      readonly acceptPenalty: boolean;
    }
  | { readonly kind: 'borrow' | 'repay'; readonly amount: number }
  | { readonly kind: 'wallet'; readonly event: 'freeze' | 'unfreeze' }
  | { readonly kind: 'dependency'; readonly name: string; readonly state: 'up' | 'down' | 'slow' | 'corrupt' }
  | { readonly kind: 'time'; readonly duration: string };

const amount = fc.oneof(
  fc.integer({ min: 1, max: 2_000_000 }).map((kobo) => kobo / 100),
  fc.integer({ min: 1, max: 1_200_000 }),
);
const NIP = ['1111111111', '2222222222', '3333333333', '4444444444', '5555555555', '9999999999'];

/** Any action; money moves more often than the ground under it. */
export const bankAction: fc.Arbitrary<BankAction> = fc.oneof(
  { weight: 4, arbitrary: transfers() },
  { weight: 5, arbitrary: transfersOut() },
  { weight: 3, arbitrary: payments() },
  { weight: 3, arbitrary: savings() },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('borrow' as const, 'repay' as const), amount }) },
  { weight: 3, arbitrary: surroundings() },
);

function transfers(): fc.Arbitrary<BankAction> {
  const to = fc.constantFrom('0000000003', '0000000003', '0000000002', '0000000005', '0000009999');
  return fc.record({
    kind: fc.constant('transfer'),
    amount,
    to,
    from: fc.constantFrom(W1, W1, W4),
    lost: fc.boolean(),
  });
}

function transfersOut(): fc.Arbitrary<BankAction> {
  const to = fc.constantFrom(...NIP, '0000000003');
  return fc.record({
    kind: fc.constant('transferOut'),
    amount,
    to,
    bankCode: fc.constantFrom('000013', '000013', '090575'),
  });
}

function payments(): fc.Arbitrary<BankAction> {
  const customerReference = fc.constantFrom('04500000001', '04500000001', '04500000002', '04599999999');
  return fc.record({ kind: fc.constant('pay'), amount, customerReference });
}

function savings(): fc.Arbitrary<BankAction> {
  const kind = fc.constantFrom('deposit' as const, 'withdraw' as const);
  return fc.oneof(
    fc.record({ kind: fc.constant('save' as const), amount, lockMonths: fc.constantFrom(undefined, 3) }),
    fc.record({ kind, amount, which: fc.nat({ max: 3 }), acceptPenalty: fc.boolean() }),
  );
}

function surroundings(): fc.Arbitrary<BankAction> {
  const name = fc.constantFrom('nibss', 'interswitch', 'fraud', 'biller:biller_001');
  const state = fc.constantFrom(
    'up' as const,
    'up' as const,
    'up' as const,
    'slow' as const,
    'corrupt' as const,
    'down' as const,
  );
  const event = fc.constantFrom('freeze' as const, 'unfreeze' as const, 'unfreeze' as const, 'unfreeze' as const);
  const duration = fc.constantFrom('PT5S', 'PT30S', 'PT1M', 'PT5M', 'P1D', 'P31D');
  return fc.oneof(
    fc.record({ kind: fc.constant('dependency' as const), name, state }),
    fc.record({ kind: fc.constant('wallet' as const), event }),
    fc.record({ kind: fc.constant('time' as const), duration }),
  );
}

/** Lets an action happen; answers the user to go on with, who logs in anew after time has passed. */
export async function act(user: BankClient, action: BankAction): Promise<BankClient> {
  switch (action.kind) {
    case 'transfer':
      await transfer(user, action);
      return user;
    case 'transferOut':
      await user.post('/transfers/external', {
        sourceWalletId: W1,
        amount: action.amount,
        recipientAccountNumber: action.to,
        recipientBankCode: action.bankCode,
      });
      return user;
    case 'dependency':
      await user.dependency(action.name, action.state);
      return user;
    case 'time':
      await user.advance(action.duration);
      return user.as('testuser@example.com');
    case 'wallet':
      await user.post(`/wallets/${W1}/${action.event}`);
      return user;
    default:
      await useMoney(user, action);
      return user;
  }
}

async function transfer(
  user: BankClient,
  { amount: naira, to, from, lost }: BankAction & { kind: 'transfer' },
): Promise<void> {
  const body = { sourceWalletId: from, amount: naira, recipientAccountNumber: to };
  await user.post('/transfers/internal', body, lost ? { 'x-sandbox-error': 'INTERNAL_ERROR;phase=after' } : {});
}

type MoneyAction = Extract<BankAction, { kind: 'pay' | 'save' | 'deposit' | 'withdraw' | 'borrow' | 'repay' }>;

async function useMoney(user: BankClient, action: MoneyAction): Promise<void> {
  switch (action.kind) {
    case 'pay': {
      const { customerReference, amount: naira } = action;
      const bill = { billerId: 'biller_001', paymentItemCode: 'EKEDC-PREPAID', customerReference, amount: naira };
      await user.post('/bill-payment/pay', bill);
      return;
    }
    case 'save':
      await save(user, action);
      return;
    case 'borrow':
      await user.post('/loan-applications', {
        productId: QUICK_CASH,
        amount: action.amount,
        tenureMonths: 2,
        disbursementWalletId: W2,
      });
      return;
    case 'repay': {
      const loans = (await user.get('/loans')).body.data as readonly { readonly id: string }[];
      await user.post(`/loans/${loans.at(-1)?.id ?? W1}/repay`, { amount: action.amount });
      return;
    }
    default: {
      const { kind, amount: naira, which, acceptPenalty } = action;
      const accounts = (await user.get('/savings')).body.data as readonly { readonly accountId: string }[];
      const path = `/savings/${accounts[which]?.accountId ?? W1}/${kind}`;
      await user.post(
        path,
        kind === 'deposit' ? { amount: naira } : { acceptPenalty, ...(acceptPenalty ? {} : { amount: naira }) },
      );
    }
  }
}

async function save(user: BankClient, { amount: naira, lockMonths }: BankAction & { kind: 'save' }): Promise<void> {
  if (lockMonths === undefined) {
    await user.post('/savings/flexible', { productType: 'flexible', initialDeposit: naira });
    return;
  }
  await user.post('/savings/locked', { productType: 'locked', amount: naira, lockPeriodMonths: lockMonths });
}
