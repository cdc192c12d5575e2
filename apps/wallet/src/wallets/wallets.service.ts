import { Injectable } from '@nestjs/common';
import { comparing, type Page } from '@sadpath/errors';
import type { Visit } from '../access/visit';
import { mayActOn, requireAdmin, requireOpener, requireRights } from '../domain/caller';
import { conflict } from '../domain/refusals';
import { amended, openWallet, type Wallet, type WalletDraft } from '../domain/wallet';
import { requireUsable } from '../domain/wallet-status';
import { Books } from '../ledger/books';
import type { Ledger } from '../ledger/ledger';
import { newestFirst, pageOf } from '../ledger/listing';
import { ownerKey, walletCollections } from '../wallet.collections';
import { walletError } from '../wallet.errors';
import type { ChangeWalletRequest, ListWalletsQuery, OpenWalletRequest } from './dto/wallets.requests.dto';
import { WalletResponse } from './dto/wallets.responses.dto';

/** Opens, finds and relabels wallets. */
@Injectable()
export class WalletsService {
  constructor(private readonly books: Books) {}

  open(visit: Visit, request: OpenWalletRequest): Promise<WalletResponse> {
    const { ownerType = 'user', billingMode = 'prepaid', ownerId = visit.caller.userId, ...rest } = request;
    return this.books.open(visit, async (ledger) => {
      requireOpener(visit.caller, ownerId);
      if (billingMode === 'postpaid') requireAdmin(visit.caller.roles);
      const identity = { id: ledger.call.uuid(), tenantId: ledger.tenantId, ownerType, ownerId, billingMode };
      const wallet = openWallet({ ...identity, ...rest }, ledger.now);
      await requireNoOther(ledger, wallet);
      return WalletResponse.of(await ledger.saveWallet(wallet));
    });
  }

  list(visit: Visit, query: ListWalletsQuery): Promise<Page<WalletResponse>> {
    return this.books.open(visit, async ({ tx, tenantId }) => {
      const all = await tx.find(walletCollections.wallets, 'tenant', tenantId);
      const wanted = all.filter((wallet) => mayActOn(visit.caller, wallet) && fits(wallet, query));
      return pageOf(newestFirst(wanted), query, (doc) => WalletResponse.of(doc));
    });
  }

  /** A wallet the caller may act on, in whatever status; `view` shows it. */
  get<V>(visit: Visit, walletId: string, view: (wallet: Wallet) => V): Promise<V> {
    return this.books.open(visit, async (ledger) => {
      const wallet = await ledger.wallet(walletId);
      requireRights(visit.caller, wallet);
      return view(wallet);
    });
  }

  /** Changes label and metadata; null clears them. A stale version is `CONFLICT` `VERSION_MISMATCH`. */
  change(visit: Visit, walletId: string, { label, metadata, version }: ChangeWalletRequest): Promise<WalletResponse> {
    return this.books.open(visit, async (ledger) => {
      const wallet = await ledger.wallet(walletId);
      requireRights(visit.caller, wallet);
      requireUsable(wallet);
      if (typeof version === 'number' && version !== wallet.version) {
        throw conflict(
          'VERSION_MISMATCH',
          { version: wallet.version, requested: version },
          comparing({ requested: version }, { version: wallet.version }),
        );
      }
      if (label === undefined && metadata === undefined) return WalletResponse.of(wallet);
      const change = {
        ...(label !== undefined && { label }),
        ...(metadata !== undefined && { metadata: metadata ?? {} }),
      };
      return WalletResponse.of(await ledger.saveWallet(amended(wallet, change, ledger.now)));
    });
  }
}

/** One wallet that is not closed per owner and currency; else `ERR_WALLET_ALREADY_EXISTS`. */
async function requireNoOther(
  { tx }: Ledger,
  draft: Pick<WalletDraft, 'tenantId' | 'ownerType' | 'ownerId' | 'currency'>,
) {
  const [other] = await tx.find(walletCollections.wallets, 'owner', ownerKey(draft));
  if (other === undefined) return;
  const details = { reason: 'DUPLICATE_OWNER', walletId: other.id };
  throw walletError('ERR_WALLET_ALREADY_EXISTS', undefined, { details });
}

function fits(wallet: Wallet, { ownerId, currency, status }: ListWalletsQuery): boolean {
  return (
    (ownerId === undefined || wallet.ownerId === ownerId) &&
    (currency === undefined || wallet.currency === currency) &&
    (status === undefined || wallet.status === status)
  );
}
