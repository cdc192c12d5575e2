import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { formatDecimal, parseDecimal } from '@sadpath/money';
import type { Transaction } from '@sadpath/store';
import { CardDeskService, type CardKey } from '../cards/card-desk.service';
import { moveCard, type Card } from '../domain/card';
import { requireFeature } from '../domain/change-preferences';
import { dayRange, isWithin } from '../domain/day-range';
import { loadWallet, type WalletEntry } from '../domain/ncmc-wallet';
import type { WalletLoad } from '../domain/wallet-load';
import { CardEvents } from '../events/card-events';
import { ConfigClient } from '../upstream/config.client';
import { WalletLoadsService } from './wallet-loads.service';
import { invalidInput } from '../domain/refusals';

/** Money for a wallet; amount in major units. */
export interface LoadOrder {
  readonly txnId: string;
  readonly amount: string;
  /** Keeps the answer in the transaction of the books: a load that comes again finds both or neither. */
  readonly keep: (tx: Transaction, card: Card) => Promise<void>;
}

/** Which lines of the books are asked for. */
export interface BookQuery {
  readonly startDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
  readonly isSuccessTransaction?: boolean | null | undefined;
}

/** Transit wallets on cards (contracts/debit.md §3.3.7). */
@Injectable()
export class TransitWalletsService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly config: ConfigClient,
    private readonly events: CardEvents,
    private readonly loads: WalletLoadsService,
  ) {}

  /**
   * Takes money off the account and stages it. A load that was asked for before is first settled by what the bank has of
   * it; only one that the bank does not have is asked the rules. Throws `product.level.disable`, `TX0057`, codes of the core
   * bank.
   */
  async load(visit: Visit, key: CardKey, { txnId, amount, keep }: LoadOrder): Promise<Card> {
    const paise = parseDecimal(amount, 2) ?? 0;
    if (paise === 0) throw invalidInput('amount', 'must be above zero');
    const earlier = await this.loads.earlier(visit, key.kitNo, txnId);
    if (earlier?.isPosted === true) return this.complete(visit, earlier.load, keep);
    const { card } = await this.desk.holding(visit, key);
    moveCard(card, 'use', visit.call.now);
    requireFeature(await this.config.product(visit, card.productId), 'ncmc', 'walletType');
    const load = await this.loads.hold(visit, card, { txnId, amount: paise, attempt: earlier?.attempt });
    const outcome = await this.loads.debit(visit, load, card.accountNo);
    if (outcome.ok) return this.complete(visit, load, keep);
    await this.loads.letGo(visit, load, outcome.isInDoubt);
    throw outcome.refusal;
  }

  /** The card with its wallet, whatever its status. */
  async read(visit: Visit, key: CardKey): Promise<Card> {
    return (await this.desk.holding(visit, key)).card;
  }

  /** Lines of the books within the days asked for; a wallet keeps no failed ones. */
  select(entries: readonly WalletEntry[], { startDate, endDate, isSuccessTransaction }: BookQuery): WalletEntry[] {
    const range = dayRange(startDate ?? undefined, endDate ?? undefined);
    return isSuccessTransaction === false ? [] : entries.filter(({ at }) => isWithin(at, range));
  }

  /** Puts a load that the bank has posted into the books, once. */
  private async complete(visit: Visit, load: WalletLoad, keep: LoadOrder['keep']): Promise<Card> {
    const { txnId, kitNo, amount } = load;
    const kept = { isNew: false };
    const card = await this.desk.change(visit, kitNo, async (held, tx) => {
      kept.isNew = await this.loads.finish(visit, load, tx);
      if (!kept.isNew) return held;
      const loaded = { ...held, wallet: loadWallet(held.wallet, amount, { txnId, at: visit.call.now }) };
      await keep(tx, loaded);
      return loaded;
    });
    const data = { entityId: card.entityId, kitNo, amount: formatDecimal(amount, 2), currency: 'INR', txnId };
    if (kept.isNew) this.events.announce(visit, 'WALLET_LOADED', data);
    return card;
  }
}
