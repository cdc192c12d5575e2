import { Injectable } from '@nestjs/common';
import { Upstreams, type UpstreamAnswer, type UpstreamRefusal } from '@sadpath/service';
import { customerError } from '../customer.errors';
import type { CardStatus } from '../domain/card.lifecycle';
import type { ExpiryDate } from '../domain/expiry-date';
import type { CardType } from '../domain/product';
import type { Visit } from '../visit';

/** A kit of the stock as CMS knows it. */
export interface StockKit {
  readonly kitNo: string;
  readonly productId: string;
  readonly cardType: CardType;
  readonly cardNumber: string;
  readonly status: CardStatus;
  readonly expDate: ExpiryDate;
}

/** A card to be made of a kit, the next one unless `kitNo` names it. */
export interface Allocation {
  readonly entityId: string;
  readonly productId: string;
  readonly accountNo: string;
  readonly kitNo?: string;
}

/** The door to CMS; its codes travel outward unchanged (contracts/debit.md §1.4). */
@Injectable()
export class CmsClient {
  constructor(private readonly upstreams: Upstreams) {}

  /** A kit of the stock, whoever has it; undefined when there never was one of the number. */
  async kit(visit: Visit, kitNo: string): Promise<StockKit | undefined> {
    const answer = await this.send(visit, 'GET', `kits/${encodeURIComponent(kitNo)}`);
    if (!answer.ok && answer.code === 'cms.card.not.found') return undefined;
    return this.accepted(answer) as StockKit;
  }

  /** Makes the customer known to CMS. */
  async copyCustomer(visit: Visit, entityId: string, name: string): Promise<void> {
    this.accepted(await this.send(visit, 'POST', 'customers', { entityId, name }));
  }

  /**
   * Takes a kit from the stock. Throws `invalid.kit.info` when the named one is not free any more,
   * `cms.inventory.exhausted` when none is left, and the codes of CMS and its vendor.
   */
  async allocate(visit: Visit, allocation: Allocation): Promise<StockKit> {
    const answer = await this.send(visit, 'POST', 'cards', allocation);
    if (!answer.ok && isUnfitKit(answer)) throw customerError('invalid.kit.info', { kitNo: allocation.kitNo ?? '' });
    return this.accepted(answer) as StockKit;
  }

  /** Puts a kit back into the stock. */
  async release(visit: Visit, kitNo: string): Promise<void> {
    this.accepted(await this.send(visit, 'POST', `kits/${encodeURIComponent(kitNo)}/release`, {}));
  }

  /** Has the plastic of a card made. Throws `cms.embossing.error`. */
  async emboss(visit: Visit, kitNo: string): Promise<void> {
    this.accepted(await this.send(visit, 'POST', `cards/${encodeURIComponent(kitNo)}/emboss`, {}));
  }

  /** Passes when the security module behind PIN and CVV works. Throws `cms.processing.error`. */
  async checkHsm(visit: Visit): Promise<void> {
    this.accepted(await this.send(visit, 'POST', 'hsm/check', {}));
  }

  private send({ call }: Visit, method: 'GET' | 'POST', path: string, body?: unknown): Promise<UpstreamAnswer> {
    return this.upstreams.send(call, 'cms', {
      method,
      path: `/dcms/cms/${path}`,
      ...(body === undefined ? {} : { body }),
    });
  }

  private accepted(answer: UpstreamAnswer): unknown {
    if (answer.ok) return answer.data;
    throw this.upstreams.passOn(answer);
  }
}

function isUnfitKit({ code, details }: UpstreamRefusal): boolean {
  if (code !== 'cms.invalid.request' || !Array.isArray(details)) return false;
  return (details as readonly { readonly field?: unknown }[]).some(({ field }) => field === 'kitNo');
}
