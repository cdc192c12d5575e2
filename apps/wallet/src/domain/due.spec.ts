import { DAY, HOUR } from '@sadpath/clock';
import { escrowEnd, holdEnd, suspensionEnd } from './due';
import { dispute, openEscrow } from './escrow';
import { fundEscrow } from './escrow-money';
import { cancelHold, placeHold } from './hold';
import { NOON, sampleWallet } from './spec-support';
import { freeze, suspend } from './wallet-status';

const payer = sampleWallet({ balance: 100 });

describe('suspensionEnd', () => {
  const suspended = suspend(payer, { reason: 'x', durationSeconds: 3_600 }, NOON);

  it('is the end of the duration', () => {
    expect(suspensionEnd(suspended)).toBe(NOON + HOUR);
  });

  it('is nothing for an active wallet, or once frozen', () => {
    expect([suspensionEnd(payer), suspensionEnd(freeze(suspended, 'x', NOON))]).toEqual([undefined, undefined]);
  });
});

describe('escrowEnd', () => {
  const created = openEscrow({ id: 'e', payer, payee: payer, amount: 10 }, NOON);
  const funded = fundEscrow({ escrow: created, payer }, { transactionId: 't' }, NOON).escrow;

  it('is the expiry, funded or not', () => {
    expect([escrowEnd(created), escrowEnd(funded)]).toEqual([NOON + 7 * DAY, NOON + 7 * DAY]);
  });

  it('is nothing under dispute', () => {
    expect(escrowEnd(dispute(funded, { openedBy: 'u', reason: 'x' }, NOON))).toBeUndefined();
  });
});

describe('holdEnd', () => {
  const held = placeHold(payer, { id: 't', type: 'debit', amount: 10 }, NOON);

  it('is seven days after the debit', () => {
    expect(holdEnd(held.transaction)).toBe(NOON + 7 * DAY);
  });

  it('is nothing once the hold is gone', () => {
    expect(holdEnd(cancelHold(held, undefined, NOON).transaction)).toBeUndefined();
  });
});
