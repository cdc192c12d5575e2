import fc from 'fast-check';
import {
  collectStaged,
  EMPTY_WALLET,
  loadWallet,
  NCMC_MAXIMUM_BALANCE,
  NCMC_SERVICES,
  requireRoom,
} from './ncmc-wallet';

const MOVE = { txnId: 'T-1', at: 1_000 };

const FULL = expect.objectContaining({ code: 'TX0057' }) as Error;

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
});

describe('requireRoom', () => {
  it('lets the wallet be filled to its maximum and refuses more', () => {
    expect(() => {
      requireRoom(EMPTY_WALLET, NCMC_MAXIMUM_BALANCE);
    }).not.toThrow();
    const full = loadWallet(EMPTY_WALLET, NCMC_MAXIMUM_BALANCE, MOVE);
    expect(() => {
      requireRoom(full, 1);
    }).toThrow(FULL);
  });

  it('counts the loads that are on their way', () => {
    expect(() => {
      requireRoom(EMPTY_WALLET, 1, [NCMC_MAXIMUM_BALANCE]);
    }).toThrow(FULL);
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
    const steps = fc.array(fc.oneof(fc.integer({ min: 1, max: 90_000 }), fc.constant(undefined)), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(steps, (amounts) => {
        let wallet = EMPTY_WALLET;
        let loaded = 0;
        for (const amount of filled(amounts)) {
          if (amount === undefined) wallet = collectStaged(wallet, MOVE);
          else if (loaded + amount <= NCMC_MAXIMUM_BALANCE) {
            wallet = loadWallet(wallet, amount, MOVE);
            loaded += amount;
          } else
            expect(() => {
              requireRoom(wallet, amount);
            }).toThrow(FULL);
        }
        expect(wallet.staged + wallet.balance).toBe(loaded);
      }),
    );
  });
});
