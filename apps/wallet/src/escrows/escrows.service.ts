import { Injectable } from '@nestjs/common';
import type { Page } from '@sadpath/errors';
import type { Visit } from '../access/visit';
import { requireRights } from '../domain/caller';
import { type Escrow, openEscrow } from '../domain/escrow';
import { badRequest } from '../domain/refusals';
import { requireSameCurrency } from '../domain/transfer';
import { requireUsable } from '../domain/wallet-status';
import { Books } from '../ledger/books';
import { newestFirst, pageOf, reachOf } from '../ledger/listing';
import { walletCollections } from '../wallet.collections';
import type { ListEscrowsQuery, OpenEscrowRequest } from './dto/escrows.requests.dto';
import { EscrowResponse } from './dto/escrows.responses.dto';

/** Opens and finds escrows; only the holders of the party wallets may see one. */
@Injectable()
export class EscrowsService {
  constructor(private readonly books: Books) {}

  /** Opens an escrow; no money moves yet. */
  open(visit: Visit, request: OpenEscrowRequest): Promise<EscrowResponse> {
    const { payerWalletId, payeeWalletId, ...draft } = request;
    if (payerWalletId === payeeWalletId)
      throw badRequest('SAME_WALLET', 'payeeWalletId', 'must be another wallet than the payer');
    return this.books.open(visit, async (ledger) => {
      const payer = await ledger.wallet(payerWalletId);
      const payee = await ledger.wallet(payeeWalletId);
      requireRights(visit.caller, payer);
      requireUsable(payer);
      requireUsable(payee);
      requireSameCurrency(payer, payee, 'payeeWalletId');
      const escrow = openEscrow({ ...draft, id: ledger.call.uuid(), payer, payee }, ledger.now);
      return EscrowResponse.of(await ledger.saveEscrow(escrow));
    });
  }

  list(visit: Visit, query: ListEscrowsQuery): Promise<Page<EscrowResponse>> {
    return this.books.open(visit, async (ledger) => {
      const all = await ledger.tx.find(walletCollections.escrows, 'tenant', ledger.tenantId);
      const isInReach = await reachOf(visit, ledger);
      const seen = all.filter((escrow) => isInReach(escrow.payerWalletId) || isInReach(escrow.payeeWalletId));
      const wanted = seen.filter((escrow) => fits(escrow, query));
      return pageOf(newestFirst(wanted), query, (doc) => EscrowResponse.of(doc));
    });
  }

  get(visit: Visit, escrowId: string): Promise<EscrowResponse> {
    return this.books.open(visit, async (ledger) => {
      const escrow = await ledger.escrow(escrowId);
      const [payer, payee] = [await ledger.wallet(escrow.payerWalletId), await ledger.wallet(escrow.payeeWalletId)];
      requireRights(visit.caller, payer, payee);
      return EscrowResponse.of(escrow);
    });
  }
}

function fits({ payerWalletId, payeeWalletId, status }: Escrow, query: ListEscrowsQuery): boolean {
  const { walletId } = query;
  const isParty = walletId === undefined || walletId === payerWalletId || walletId === payeeWalletId;
  return isParty && (query.status === undefined || query.status === status);
}
