import fc from 'fast-check';
import { NAIRA, refusalOf, testuser, walletWith } from '../../test/sample-bank';
import {
  available,
  changeState,
  hold,
  releaseHold,
  requireDebitable,
  requireFunds,
  requireOwn,
  walletLifecycle,
} from './wallet';

describe('debiting', () => {
  it('finds no unknown wallet', () => {
    expect(refusalOf(() => requireDebitable(undefined, testuser.id)).code).toBe('ACCOUNT_NOT_FOUND');
  });

  it('finds no wallet of somebody else', () => {
    expect(refusalOf(() => requireOwn(walletWith({ userId: 'else' }), testuser.id)).code).toBe('ACCOUNT_NOT_FOUND');
  });

  it.each([
    ['inactive', 'WALLET_INACTIVE'],
    ['frozen', 'WALLET_FROZEN'],
  ] as const)('refuses a wallet that is %s', (state, code) => {
    const wallet = walletWith({ state });
    expect(refusalOf(() => requireDebitable(wallet, testuser.id))).toMatchObject({
      code,
      details: [{ walletId: wallet.id }],
    });
  });

  it("tells the error page's figures when the money is short", () => {
    expect(
      refusalOf(() => {
        requireFunds(walletWith(), 100_100 * NAIRA);
      }),
    ).toMatchObject({
      code: 'INSUFFICIENT_FUNDS',
      message: 'Insufficient funds for this transaction',
      details: { required: 100_100, available: 50_000 },
    });
  });

  it('counts held money as spent', () => {
    const wallet = hold(walletWith(), 50_000 * NAIRA);
    expect(available(wallet)).toBe(0);
    expect(refusalOf(() => hold(wallet, 1)).code).toBe('INSUFFICIENT_FUNDS');
    expect(releaseHold(wallet, 50_000 * NAIRA)).toEqual(walletWith());
  });
});

describe('the state of a wallet', () => {
  it('goes from active to frozen and back', () => {
    const frozen = changeState(walletWith(), 'freeze');
    expect(frozen.state).toBe('frozen');
    expect(changeState(frozen, 'unfreeze').state).toBe('active');
  });

  it('stays as it is when an event is repeated', () => {
    const frozen = walletWith({ state: 'frozen' });
    expect(changeState(frozen, 'freeze')).toBe(frozen);
  });

  it.each(['freeze', 'unfreeze'] as const)('refuses to %s an inactive wallet', (event) => {
    expect(refusalOf(() => changeState(walletWith({ state: 'inactive' }), event)).code).toBe('WALLET_INACTIVE');
  });

  it('keeps the primary wallet active', () => {
    expect(refusalOf(() => changeState(walletWith(), 'deactivate')).code).toBe('VALIDATION_ERROR');
  });

  it('is active and not frozen after activation', () => {
    const off = changeState(walletWith({ state: 'frozen', isPrimary: false }), 'deactivate');
    expect(changeState(off, 'activate').state).toBe('active');
  });

  it('never leaves the table', () => {
    const events = fc.array(fc.constantFrom('freeze', 'unfreeze', 'deactivate', 'activate'), { minLength: 1 });
    fc.assert(
      fc.property(events, (list) => {
        let wallet = walletWith({ isPrimary: false });
        for (const event of filled(list)) {
          if (walletLifecycle.accepts(wallet.state, event)) wallet = changeState(wallet, event);
          expect(walletLifecycle.states).toContain(wallet.state);
        }
      }),
    );
  });
});
