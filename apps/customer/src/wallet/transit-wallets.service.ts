import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { parseDecimal } from '@sadpath/money';
import { CardDesk, type CardKey } from '../cards/card-desk.service';
import { moveCard, type Card } from '../domain/card';
import { requireFeature } from '../domain/change-preferences';
import { dayRange, isWithin } from '../domain/day-range';
import { invalidInput } from '../domain/invalid-input';
import { loadWallet, requireRoom, type WalletEntry } from '../domain/ncmc-wallet';
import { CardEvents } from '../events/card-events';
import { CbsClient } from '../upstream/cbs.client';
import { ConfigClient } from '../upstream/config.client';

/** Money for a wallet; amount in major units. */
export interface LoadOrder {
  readonly txnId: string;
  readonly amount: string;
}

/** Which lines of the books are asked for. */
export interface BookQuery {
  readonly startDate?: string | null | undefined;
  readonly endDate?: string | null | undefined;
  readonly isSuccessTransaction?: boolean | null | undefined;
}

/** Transit wallets on cards (contracts/debit.md §3.3.7). */
@Injectable()
export class TransitWallets {
  constructor(
    private readonly desk: CardDesk,
    private readonly config: ConfigClient,
    private readonly cbs: CbsClient,
    private readonly events: CardEvents,
  ) {}

  /** Takes money off the account and stages it. Throws `product.level.disable`, `TX0057`, codes of the core bank. */
  async load(visit: Visit, key: CardKey, { txnId, amount }: LoadOrder): Promise<Card> {
    const paise = parseDecimal(amount, 2) ?? 0;
    if (paise === 0) throw invalidInput('amount', 'must be above zero');
    const { card } = await this.desk.holding(visit, key);
    moveCard(card, 'use', visit.call.now);
    requireFeature(await this.config.product(visit, card.productId), 'ncmc');
    requireRoom(card.wallet, paise);
    const debit = {
      accountNo: card.accountNo,
      amount: paise,
      txnId: `NCMC-${txnId}`,
      narration: `NCMC load ${card.kitNo}`,
    };
    const outcome = await this.cbs.debit(visit, debit);
    if (!outcome.ok) throw outcome.refusal;
    const loaded = await this.stage(visit, card, paise, txnId);
    const data = { entityId: card.entityId, kitNo: card.kitNo, amount, currency: 'INR', txnId };
    this.events.announce(visit, 'WALLET_LOADED', data);
    return loaded;
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

  /** A load that is in the books already stays one load. */
  private stage(visit: Visit, { kitNo }: Card, amount: number, txnId: string): Promise<Card> {
    const at = visit.call.now;
    return this.desk.change(visit, kitNo, (held) =>
      held.wallet.ledger.some((entry) => entry.txnId === txnId)
        ? held
        : { ...held, wallet: loadWallet(held.wallet, amount, { txnId, at }) },
    );
  }
}
