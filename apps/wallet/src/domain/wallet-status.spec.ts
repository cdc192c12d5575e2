import { HOUR } from '@sadpath/clock';
import { NOON, refusal, sampleWallet } from './spec-support';
import type { Wallet } from './wallet';
import * as status from './wallet-status';

const active = sampleWallet();
const frozen = status.freeze(active, 'review', NOON);
const suspended = status.suspend(active, { reason: 'odd', durationSeconds: 3_600 }, NOON);
const closed = status.close(active, null, NOON);

describe('status operations', () => {
  it('freezes an active or a suspended wallet and forgets the end of a suspension', () => {
    expect(frozen).toMatchObject({ status: 'frozen', statusReason: 'review', version: 2 });
    expect(status.freeze(suspended, 'worse', NOON)).toMatchObject({ status: 'frozen', suspendedUntil: null });
  });

  it('suspends until the duration is over', () => {
    expect(suspended).toMatchObject({ status: 'suspended', statusReason: 'odd', suspendedUntil: NOON + HOUR });
  });

  it('returns to active without a reason', () => {
    const back = { status: 'active', statusReason: null, suspendedUntil: null };
    expect(status.unfreeze(frozen, NOON)).toMatchObject(back);
    expect(status.unsuspend(suspended, NOON)).toMatchObject(back);
    expect(status.resume(suspended, NOON)).toMatchObject(back);
  });

  it('closes an empty wallet and forfeits its credits', () => {
    const wallet = sampleWallet({ credits: 7 });
    expect(status.close(wallet, 'done', NOON)).toMatchObject({ status: 'closed', credits: 0, closedAt: NOON });
  });

  it.each([{ balance: 1 }, { held: 1 }, { escrowed: 1 }, { balance: -1 }])('does not close a wallet with %j', (own) => {
    const rest = refusal('ERR_WALLET_CONFLICT', { reason: 'WALLET_NOT_EMPTY', ...own });
    expect(() => status.close(sampleWallet(own), null, NOON)).toThrow(rest);
  });
});

describe('refused status operations', () => {
  type Operation = (wallet: Wallet) => Wallet;
  const operations = {
    freeze: (wallet) => status.freeze(wallet, 'x', NOON),
    unfreeze: (wallet) => status.unfreeze(wallet, NOON),
    suspend: (wallet) => status.suspend(wallet, { reason: 'x', durationSeconds: 60 }, NOON),
    unsuspend: (wallet) => status.unsuspend(wallet, NOON),
    close: (wallet) => status.close(wallet, null, NOON),
    changeCreditLimit: (wallet) => status.changeCreditLimit(wallet, 0, NOON),
  } satisfies Record<string, Operation>;
  const wallets = { active, frozen, suspended, closed };

  it.each([
    ['freeze', 'frozen', 'ERR_WALLET_CONFLICT'],
    ['freeze', 'closed', 'ERR_WALLET_CLOSED'],
    ['unfreeze', 'active', 'ERR_WALLET_CONFLICT'],
    ['unfreeze', 'suspended', 'ERR_WALLET_CONFLICT'],
    ['unfreeze', 'closed', 'ERR_WALLET_CLOSED'],
    ['suspend', 'suspended', 'ERR_WALLET_CONFLICT'],
    ['suspend', 'frozen', 'ERR_WALLET_FROZEN'],
    ['suspend', 'closed', 'ERR_WALLET_CLOSED'],
    ['unsuspend', 'active', 'ERR_WALLET_CONFLICT'],
    ['unsuspend', 'frozen', 'ERR_WALLET_FROZEN'],
    ['unsuspend', 'closed', 'ERR_WALLET_CLOSED'],
    ['close', 'frozen', 'ERR_WALLET_FROZEN'],
    ['close', 'suspended', 'ERR_WALLET_SUSPENDED'],
    ['close', 'closed', 'ERR_WALLET_CLOSED'],
    ['changeCreditLimit', 'frozen', 'ERR_WALLET_FROZEN'],
    ['changeCreditLimit', 'suspended', 'ERR_WALLET_SUSPENDED'],
    ['changeCreditLimit', 'closed', 'ERR_WALLET_CLOSED'],
  ] as const)('%s on a wallet that is %s answers %s', (operation, state, code) => {
    expect(() => operations[operation](wallets[state])).toThrow(refusal(code));
  });

  it('names the state of a conflict', () => {
    const details = { reason: 'INVALID_STATE', status: 'frozen' };
    expect(() => status.freeze(frozen, 'again', NOON)).toThrow(refusal('ERR_WALLET_CONFLICT', details));
  });

  it('tells when a suspension ends', () => {
    const details = { walletId: 'wallet', suspendedUntil: '2026-02-21T13:00:00.000Z' };
    expect(() => status.requireUsable(suspended)).toThrow(refusal('ERR_WALLET_SUSPENDED', details));
  });
});

describe('changeCreditLimit', () => {
  const postpaid = sampleWallet({ billingMode: 'postpaid', creditLimit: 500, balance: -100, held: 50 });

  it('lowers the limit to what is outstanding and held', () => {
    expect(status.changeCreditLimit(postpaid, 150, NOON)).toMatchObject({ creditLimit: 150, version: 2 });
  });

  it('does not go below it', () => {
    const details = { reason: 'BELOW_OUTSTANDING', outstanding: 100, held: 50, requested: 149 };
    expect(() => status.changeCreditLimit(postpaid, 149, NOON)).toThrow(refusal('ERR_WALLET_CONFLICT', details));
  });

  it('refuses a prepaid wallet', () => {
    expect(() => status.changeCreditLimit(active, 1, NOON)).toThrow(
      refusal('ERR_WALLET_CONFLICT', { reason: 'NOT_POSTPAID' }),
    );
  });
});
