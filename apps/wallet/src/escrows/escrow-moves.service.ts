import { Injectable } from '@nestjs/common';
import type { Visit } from '../access/visit';
import { requireRights } from '../domain/caller';
import { cancelEscrow, dispute, type EscrowOutcome } from '../domain/escrow';
import {
  type EscrowMovement,
  type EscrowParties,
  fundEscrow,
  refundEscrow,
  releaseEscrow,
  resolveEscrow,
  type SettlementNote,
} from '../domain/escrow-money';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import { EscrowResponse } from './dto/escrows.responses.dto';

/** Whose holders may make a move: the payer's, the payee's, or both (contract wallet §3.5). */
type Who = readonly ('payer' | 'payee')[];
type Move = (parties: EscrowParties, ledger: Ledger) => EscrowMovement;

/** Moves escrows, and their money, between their states. */
@Injectable()
export class EscrowMovesService {
  constructor(private readonly books: Books) {}

  fund(visit: Visit, escrowId: string): Promise<EscrowResponse> {
    return this.move(visit, escrowId, {
      who: ['payer'],
      by: (parties, ledger) => fundEscrow(parties, noteOf(ledger), ledger.now),
    });
  }

  release(visit: Visit, escrowId: string): Promise<EscrowResponse> {
    return this.move(visit, escrowId, {
      who: ['payer'],
      by: (parties, ledger) => releaseEscrow(parties, noteOf(ledger), ledger.now),
    });
  }

  refund(visit: Visit, escrowId: string, reason: string | undefined): Promise<EscrowResponse> {
    return this.move(visit, escrowId, {
      who: ['payee'],
      by: (parties, ledger) => refundEscrow(parties, noteOf(ledger, reason), ledger.now),
    });
  }

  dispute(visit: Visit, escrowId: string, reason: string): Promise<EscrowResponse> {
    const by = { openedBy: visit.caller.userId, reason };
    return this.move(visit, escrowId, {
      who: ['payer', 'payee'],
      by: ({ escrow }, { now }) => withoutMoney(dispute(escrow, by, now)),
    });
  }

  cancel(visit: Visit, escrowId: string): Promise<EscrowResponse> {
    return this.move(visit, escrowId, {
      who: ['payer'],
      by: ({ escrow }, { now }) => withoutMoney(cancelEscrow(escrow, now)),
    });
  }

  /** Decides a dispute, as an admin. */
  resolve(
    visit: Visit,
    escrowId: string,
    decision: { outcome: EscrowOutcome; note?: string },
  ): Promise<EscrowResponse> {
    const { outcome, note } = decision;
    return this.move(visit, escrowId, {
      who: ['payer', 'payee'],
      by: (parties, ledger) => resolveEscrow(parties, { ...noteOf(ledger, note), outcome }, ledger.now),
    });
  }

  private move(visit: Visit, escrowId: string, { who, by }: { who: Who; by: Move }): Promise<EscrowResponse> {
    return this.books.open(visit, async (ledger) => {
      const escrow = await ledger.escrow(escrowId);
      const payer = await ledger.wallet(escrow.payerWalletId);
      const payee = await ledger.wallet(escrow.payeeWalletId);
      requireRights(visit.caller, ...who.map((party) => ({ payer, payee })[party]));
      return EscrowResponse.of(await ledger.saveEscrowMovement(by({ escrow, payer, payee }, ledger)));
    });
  }
}

function noteOf({ call }: Ledger, description?: string): SettlementNote {
  return { transactionId: call.uuid(), ...(description === undefined ? {} : { description }) };
}

function withoutMoney(escrow: EscrowMovement['escrow']): EscrowMovement {
  return { escrow, wallets: [], transactions: [] };
}
