import { Injectable } from '@nestjs/common';
import type { Visit } from '../access/visit';
import { requireRights, requireSameOwner } from '../domain/caller';
import { convert } from '../domain/conversion';
import { badRequest } from '../domain/refusals';
import { type LegIds, type Legs, type Parties, requireSameCurrency, transfer } from '../domain/transfer';
import type { Wallet } from '../domain/wallet';
import { requireUsable } from '../domain/wallet-status';
import { rateOf } from '../fx-rates/fx-desk';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import type { ConvertMoneyRequest, TransferRequest } from './dto/money.requests.dto';
import { ConversionResponse, LegsResponse } from './dto/wallets.responses.dto';

/** Money that moves between two wallets of a tenant. */
@Injectable()
export class TransfersService {
  constructor(private readonly books: Books) {}

  /** Moves money within one currency; the caller needs rights on the source only. */
  transfer(visit: Visit, walletId: string, { toWalletId, ...order }: TransferRequest): Promise<LegsResponse> {
    requireOther(walletId, toWalletId);
    return this.books.open(visit, async (ledger) => {
      const parties = await loadParties(ledger, walletId, toWalletId);
      requireRights(visit.caller, parties.source);
      requireBothUsable(parties);
      requireSameCurrency(parties.source, parties.target, 'toWalletId');
      await ledger.requireFreshReference(walletId, order.reference);
      return LegsResponse.of(await saveLegs(ledger, transfer(parties, { ...order, ...legIds(ledger) }, ledger.now)));
    });
  }

  /** Moves money between two currencies of one owner. */
  convert(visit: Visit, walletId: string, request: ConvertMoneyRequest): Promise<ConversionResponse> {
    const { toWalletId, amount, rateId } = request;
    requireOther(walletId, toWalletId);
    return this.books.open(visit, async (ledger) => {
      const parties = await loadParties(ledger, walletId, toWalletId);
      requireRights(visit.caller, parties.source);
      requireSameOwner(parties.source, parties.target);
      requireBothUsable(parties);
      const rate = await rateOf(ledger, requireOtherCurrency(parties), rateId);
      const legs = await saveLegs(ledger, convert(parties, { amount, rate, ...legIds(ledger) }, ledger.now));
      return ConversionResponse.from(legs, rate);
    });
  }
}

function requireOther(walletId: string, toWalletId: string): void {
  if (walletId === toWalletId) throw badRequest('SAME_WALLET', 'toWalletId', 'must be another wallet than the source');
}

function requireBothUsable({ source, target }: Parties): void {
  requireUsable(source);
  requireUsable(target);
}

function requireOtherCurrency({ source, target }: { readonly source: Wallet; readonly target: Wallet }) {
  const [base, quote] = [source.currency, target.currency];
  if (base === quote)
    throw badRequest(
      'SAME_CURRENCY',
      'toWalletId',
      `must be a wallet in another currency than ${quote}; within one currency use a transfer`,
    );
  return { base, quote };
}

async function loadParties(ledger: Ledger, sourceId: string, targetId: string): Promise<Parties> {
  const source = await ledger.wallet(sourceId);
  return { source, target: await ledger.wallet(targetId) };
}

function legIds({ call }: Ledger): LegIds {
  return { groupId: call.uuid(), debitId: call.uuid(), creditId: call.uuid() };
}

async function saveLegs(ledger: Ledger, legs: Legs): Promise<Legs> {
  await ledger.saveMovement(legs.debit);
  await ledger.saveMovement(legs.credit);
  return legs;
}
