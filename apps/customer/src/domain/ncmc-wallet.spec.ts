import fc from 'fast-check';
import { collectStaged, EMPTY_WALLET, loadWallet, NCMC_MAXIMUM_BALANCE, NCMC_SERVICES } from './ncmc-wallet';

const MOVE = { txnId: 'T-1', at: 1_000 };

describe('loadWallet', () => {
  it('stages the amount and books it', () => {
    const wallet = loadWallet(EMPTY_WALLET, 20_000, MOVE);
    expect(wallet).toMatchObject({ staged: 20_000, balance: 0 });
    expect(wallet.ledger).toEqual([expect.objectContaining({ txnId: 'T-1', type: 'LOAD', amount: 20_000 })]);
  });

  it('creates the transit services once', () => {
    const wallet = loadWallet(loadWallet(EMPTY_WALLET, 100, MOVE), 100, MOVE);
    expect(wallet.services).toEqual(NCMC_SERVICES);
    expect(wallet.offline).toHaveLength(NCMC_SERVICES.length);
  });

  it('fills the wallet to its maximum and refuses more', () => {
    const full = loadWallet(EMPTY_WALLET, NCMC_MAXIMUM_BALANCE, MOVE);
    expect(full.staged).toBe(NCMC_MAXIMUM_BALANCE);
    expect(() => loadWallet(full, 1, MOVE)).toThrow(expect.objectContaining({ code: 'TX0057' }));
  });
});

describe('collectStaged', () => {
  it('moves the staged money onto the chip', () => {
    const wallet = collectStaged(loadWallet(EMPTY_WALLET, 500, MOVE), MOVE);
    expect(wallet).toMatchObject({ staged: 0, balance: 500 });
    expect(wallet.offline.at(-1)).toMatchObject({ type: 'OFFLINE_LOAD_CASH', amount: 500 });
  });

  it('leaves a wallet without staged money', () => {
    expect(collectStaged(EMPTY_WALLET, MOVE)).toBe(EMPTY_WALLET);
  });

  it('neither makes nor loses money, and never holds more than the maximum', () => {
    const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 90_000 }), fc.constant(undefined)), { maxLength: 20 });
    fc.assert(
      fc.property(steps, (amounts) => {
        let wallet = EMPTY_WALLET;
        let loaded = 0;
        for (const amount of amounts) {
          if (amount === undefined) wallet = collectStaged(wallet, MOVE);
          else if (loaded + amount <= NCMC_MAXIMUM_BALANCE) {
            wallet = loadWallet(wallet, amount, MOVE);
            loaded += amount;
          } else expect(() => loadWallet(wallet, amount, MOVE)).toThrow();
        }
        expect(wallet.staged + wallet.balance).toBe(loaded);
      }),
    );
  });
});
