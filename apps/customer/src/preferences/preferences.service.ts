import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { CardDeskService, type CardKey } from '../cards/card-desk.service';
import { moveCard, type Card, type NcmcPreference, type PreferenceSource } from '../domain/card';
import { changePreferences, requireFeature, type PreferenceChange } from '../domain/change-preferences';
import { accountOf } from '../domain/customer';
import { optIn } from '../domain/opt-in';
import { ConfigClient } from '../upstream/config.client';

/** New preferences of a transit wallet; without an account, that of the card. */
export type NcmcChange = Omit<NcmcPreference, 'accountNo' | 'createdAt' | 'changedAt'> & {
  readonly accountNo: string | null;
};

/** What customers switch on and limit on their cards (contracts/debit.md §3.3.6). */
@Injectable()
export class PreferencesService {
  constructor(
    private readonly desk: CardDeskService,
    private readonly config: ConfigClient,
  ) {}

  /** Throws `product.level.disable`, `invalid.daily.limit.product`. */
  async set(
    visit: Visit,
    key: CardKey,
    { change, source }: { change: PreferenceChange; source: PreferenceSource },
  ): Promise<Card> {
    const card = await this.usable(visit, key);
    const product = await this.config.product(visit, card.productId);
    return this.desk.change(visit, card.kitNo, (held) => ({
      ...held,
      preferences: changePreferences(held.preferences, change, product),
      preferenceSource: source,
      changedAt: visit.call.now,
    }));
  }

  /** The card with its preferences, whatever its status. */
  async fetch(visit: Visit, key: CardKey): Promise<Card> {
    return (await this.desk.holding(visit, key)).card;
  }

  /** Keeps the answer to an offer. Throws `product.level.disable`. */
  async optIn(visit: Visit, key: CardKey, answer: { operation: string; optedIn: boolean }): Promise<void> {
    const card = await this.usable(visit, key);
    const product = await this.config.product(visit, card.productId);
    await this.desk.change(visit, card.kitNo, (held) => ({ ...held, optIns: optIn(held.optIns, answer, product) }));
  }

  /** Throws `invalid.source.account`, `product.level.disable`. */
  async setNcmc(visit: Visit, key: CardKey, change: NcmcChange): Promise<Card> {
    const { customer, card } = await this.desk.holding(visit, key);
    const { accountNo } = accountOf(customer, change.accountNo ?? card.accountNo);
    const { now } = visit.call;
    moveCard(card, 'use', now);
    requireFeature(await this.config.product(visit, card.productId), 'ncmc', 'autoReload');
    return this.desk.change(visit, card.kitNo, (held) => ({
      ...held,
      ncmc: { ...change, accountNo, createdAt: held.ncmc?.createdAt ?? now, changedAt: now },
    }));
  }

  private async usable(visit: Visit, key: CardKey): Promise<Card> {
    const { card } = await this.desk.holding(visit, key);
    moveCard(card, 'use', visit.call.now);
    return card;
  }
}
