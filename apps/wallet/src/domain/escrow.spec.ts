import { DAY } from '@sadpath/clock';
import { cancelEscrow, dispute, type Escrow, type EscrowStatus, openEscrow } from './escrow';
import { expireEscrow, fundEscrow, refundEscrow, releaseEscrow, resolveEscrow } from './escrow-money';
import { NOON, refusal, sampleWallet } from './spec-support';
import { close, freeze } from './wallet-status';

const payer = sampleWallet({ id: 'payer', balance: 1_000 });
const payee = sampleWallet({ id: 'payee' });
const note = { transactionId: 'tx' };
const created = openEscrow({ id: 'e', payer, payee, amount: 300 }, NOON);
const { escrow: funded, wallets } = fundEscrow({ escrow: created, payer }, note, NOON);
const paid = wallets[0]!;
const disputed = dispute(funded, { openedBy: 'user', reason: 'late' }, NOON);
const parties = { escrow: funded, payer: paid, payee };

describe('openEscrow', () => {
  it('lives for seven days unless told otherwise', () => {
    expect(created).toMatchObject({ status: 'created', expiresAt: NOON + 7 * DAY, fundedAt: null });
    expect(openEscrow({ id: 'e', payer, payee, amount: 1, expiresInSeconds: 60 }, NOON).expiresAt).toBe(NOON + 60_000);
  });
});

describe('fundEscrow', () => {
  it('sets the money apart', () => {
    expect(paid).toMatchObject({ balance: 700, escrowed: 300, version: 2 });
    expect(funded).toMatchObject({ status: 'funded', fundedAt: NOON });
  });

  it('needs the funds', () => {
    const poor = sampleWallet({ balance: 299 });
    expect(() => fundEscrow({ escrow: created, payer: poor }, note, NOON)).toThrow(
      refusal('ERR_WALLET_INSUFFICIENT_BALANCE'),
    );
  });

  it('needs a usable payer', () => {
    const frozen = freeze(payer, 'review', NOON);
    expect(() => fundEscrow({ escrow: created, payer: frozen }, note, NOON)).toThrow(refusal('ERR_WALLET_FROZEN'));
  });
});

describe('releaseEscrow', () => {
  it('pays the payee', () => {
    const { escrow, wallets: changed, transactions } = releaseEscrow(parties, note, NOON);
    expect(escrow).toMatchObject({ status: 'released', settledAt: NOON });
    expect(changed).toMatchObject([
      { id: 'payer', balance: 700, escrowed: 0 },
      { id: 'payee', balance: 300 },
    ]);
    expect(transactions).toMatchObject([{ type: 'escrow_release', walletId: 'payee', relatedId: 'e' }]);
  });

  it('needs a usable payee', () => {
    const closedPayee = close(payee, null, NOON);
    expect(() => releaseEscrow({ ...parties, payee: closedPayee }, note, NOON)).toThrow(refusal('ERR_WALLET_CLOSED'));
  });

  it('does not mind a frozen payer', () => {
    expect(releaseEscrow({ ...parties, payer: freeze(paid, 'x', NOON) }, note, NOON).escrow.status).toBe('released');
  });
});

describe('refundEscrow', () => {
  it('pays the payer back', () => {
    const { escrow, wallets: changed } = refundEscrow(parties, note, NOON);
    expect(escrow.status).toBe('refunded');
    expect(changed).toMatchObject([{ id: 'payer', balance: 1_000, escrowed: 0 }]);
  });

  it('needs a usable payer, and does not mind a frozen payee', () => {
    const frozenPayer = freeze(paid, 'review', NOON);
    expect(() => refundEscrow({ ...parties, payer: frozenPayer }, note, NOON)).toThrow(refusal('ERR_WALLET_FROZEN'));
    expect(refundEscrow({ ...parties, payee: freeze(payee, 'x', NOON) }, note, NOON).escrow.status).toBe('refunded');
  });
});

describe('resolveEscrow', () => {
  const contested = { ...parties, escrow: disputed };

  it.each([
    ['release_to_payee', 'released', 'payee'],
    ['refund_to_payer', 'refunded', 'payer'],
  ] as const)('%s ends as %s for the %s', (outcome, status, receiver) => {
    const { escrow, transactions } = resolveEscrow(contested, { ...note, outcome }, NOON + 9);
    expect(escrow).toMatchObject({ status, dispute: { resolution: outcome, resolvedAt: NOON + 9 } });
    expect(transactions[0]!.walletId).toBe(receiver);
  });

  it.each([
    ['release_to_payee', 'payee', 'payer'],
    ['refund_to_payer', 'payer', 'payee'],
  ] as const)('%s needs a usable %s, and does not mind a frozen %s', (outcome, receiver, other) => {
    const withFrozen = (party: 'payer' | 'payee') => ({ ...contested, [party]: freeze(contested[party], 'x', NOON) });
    const decision = { ...note, outcome };
    expect(() => resolveEscrow(withFrozen(receiver), decision, NOON)).toThrow(refusal('ERR_WALLET_FROZEN'));
    expect(resolveEscrow(withFrozen(other), decision, NOON).transactions).toHaveLength(1);
  });

  it('decides disputes only', () => {
    expect(() => resolveEscrow(parties, { ...note, outcome: 'refund_to_payer' }, NOON)).toThrow(
      refusal('ERR_WALLET_CONFLICT', { reason: 'INVALID_STATE', status: 'funded' }),
    );
  });
});

describe('expireEscrow', () => {
  it('returns the money, even to a frozen wallet', () => {
    const frozen = freeze(paid, 'review', NOON);
    const { wallets: changed, escrow } = expireEscrow({ escrow: funded, payer: frozen }, note, NOON + 7 * DAY);
    expect(escrow.status).toBe('expired');
    expect(changed).toMatchObject([{ balance: 1_000, escrowed: 0, status: 'frozen' }]);
  });

  it('moves nothing when nothing was funded', () => {
    const { wallets: changed, escrow } = expireEscrow({ escrow: created, payer }, note, NOON + 7 * DAY);
    expect(changed).toEqual([]);
    expect(escrow).toMatchObject({ status: 'expired', settledAt: null });
  });
});

describe('refused escrow operations', () => {
  const inState = (status: EscrowStatus): Escrow => ({ ...(status === 'disputed' ? disputed : funded), status });
  const operations = {
    fund: (escrow: Escrow) => fundEscrow({ escrow, payer }, note, NOON).escrow,
    release: (escrow: Escrow) => releaseEscrow({ ...parties, escrow }, note, NOON).escrow,
    refund: (escrow: Escrow) => refundEscrow({ ...parties, escrow }, note, NOON).escrow,
    dispute: (escrow: Escrow) => dispute(escrow, { openedBy: 'u', reason: 'x' }, NOON),
    cancel: (escrow: Escrow) => cancelEscrow(escrow, NOON),
  };

  it.each(['fund', 'release', 'refund', 'dispute', 'cancel'] as const)('%s after expiry answers that first', (name) => {
    const details = { expiredAt: '2026-02-28T12:00:00.000Z' };
    expect(() => operations[name](inState('expired'))).toThrow(refusal('ERR_WALLET_ESCROW_EXPIRED', details));
  });

  it.each(['fund', 'release', 'refund', 'dispute', 'cancel'] as const)('%s under dispute answers that', (name) => {
    const details = { openedAt: '2026-02-21T12:00:00.000Z' };
    expect(() => operations[name](inState('disputed'))).toThrow(refusal('ERR_WALLET_ESCROW_DISPUTED', details));
  });

  it.each(['release', 'refund', 'dispute'] as const)('%s needs money in it', (name) => {
    for (const status of ['created', 'released', 'refunded', 'cancelled'] as const) {
      expect(() => operations[name](inState(status))).toThrow(refusal('ERR_WALLET_ESCROW_NOT_FUNDED', { status }));
    }
  });

  it.each(['fund', 'cancel'] as const)('%s needs a new escrow', (name) => {
    for (const status of ['funded', 'released', 'refunded', 'cancelled'] as const) {
      const details = { reason: 'INVALID_STATE', status };
      expect(() => operations[name](inState(status))).toThrow(refusal('ERR_WALLET_CONFLICT', details));
    }
  });
});
