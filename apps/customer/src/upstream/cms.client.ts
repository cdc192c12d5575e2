import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { Upstreams, type UpstreamAnswer, type UpstreamRefusal } from '@sadpath/service';
import { customerError } from '../customer.errors';
import type { CardStatus } from '../domain/card.lifecycle';
import type { ExpiryDate } from '../domain/expiry-date';
import type { CardType } from '../domain/product';
import { fieldFault } from '../domain/refusals';

/** A kit of the stock as CMS knows it. */
export interface StockKit {
  readonly kitNo: string;
  readonly productId: string;
  readonly cardType: CardType;
  /** The whole number from the kits, masked where CMS answers with a card. */
  readonly cardNumber: string;
  readonly status: CardStatus;
  readonly embossStatus: string;
  /** Last day of validity. */
  readonly expDate: ExpiryDate;
  readonly entityId: string | null;
  readonly orderId: string | null;
  /** ISO 8601; absent where CMS answers with a card. */
  readonly createdAt?: string;
}

/** Kits to be made, line by line. */
export interface KitOrder {
  readonly orderId: string;
  readonly products: readonly { readonly productId: string; readonly quantity: number }[];
}

/** What became of an order: the numbers of the kits made for each line, or why CMS will never make them. */
export type FulfilledOrder =
  | { readonly ok: true; readonly kitNosByLine: readonly (readonly string[])[] }
  | { readonly ok: false; readonly refusal: Error };

/** A card to be made of a kit, the next one unless `kitNo` names it. */
export interface Allocation {
  readonly entityId: string;
  readonly productId: string;
  readonly accountNo: string;
  readonly kitNo?: string;
  /** By this id the card can be unmade, whether its answer has come or not. */
  readonly requestId: string;
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

  /** True when CMS knows the customer. Throws the codes of CMS. */
  async knows(visit: Visit, entityId: string): Promise<boolean> {
    const answer = await this.send(visit, 'GET', `customers/${encodeURIComponent(entityId)}`);
    if (!answer.ok && answer.code === 'cms.customer.not.found') return false;
    this.accepted(answer);
    return true;
  }

  /** Has CMS forget a customer who has no card. False while it has one, such as of a kit that is yet to be taken back. */
  async forgetCustomer(visit: Visit, entityId: string): Promise<boolean> {
    const answer = await this.send(visit, 'DELETE', `customers/${encodeURIComponent(entityId)}`);
    const { forgotten } = this.accepted(answer) as { readonly forgotten: boolean };
    return forgotten || !(await this.knows(visit, entityId));
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
    if (!answer.ok && isUnfitKit(answer)) throw kitIsTaken(allocation.kitNo ?? '');
    return this.accepted(answer) as StockKit;
  }

  /** Undoes an allocation; nothing happens when there was none. */
  async takeBack(visit: Visit, requestId: string): Promise<void> {
    this.accepted(await this.send(visit, 'POST', 'kits/take-back', { requestId }));
  }

  /** Makes a virtual card one of a physical product. Throws the codes of CMS and its vendor. */
  async convert(visit: Visit, kitNo: string, productId: string): Promise<void> {
    this.accepted(await this.send(visit, 'POST', `cards/${encodeURIComponent(kitNo)}/convert`, { productId }));
  }

  /** All kits of the bank, in stock or not. */
  async kits(visit: Visit): Promise<readonly StockKit[]> {
    return this.accepted(await this.send(visit, 'GET', 'kits')) as readonly StockKit[];
  }

  /** Takes a kit out of the stock for good; false when it is not in stock any more. */
  async retire(visit: Visit, kitNo: string): Promise<boolean> {
    const answer = await this.send(visit, 'POST', `kits/${encodeURIComponent(kitNo)}/expire`, {});
    if (!answer.ok && answer.code === 'cms.invalid.request') return false;
    this.accepted(answer);
    return true;
  }

  /** Has the kits of an order made; the same order makes them once. Throws when CMS or its vendor is out of order. */
  async fulfil(visit: Visit, order: KitOrder): Promise<FulfilledOrder> {
    const answer = await this.send(visit, 'POST', 'orders/process', order);
    if (!answer.ok && answer.code === 'cms.invalid.request')
      return { ok: false, refusal: this.upstreams.passOn(answer) };
    const { products } = this.accepted(answer) as {
      readonly products: readonly { readonly kitNos: readonly string[] }[];
    };
    return { ok: true, kitNosByLine: products.map(({ kitNos }) => kitNos) };
  }

  /** Passes when the security module behind PIN and CVV works. Throws `cms.processing.error`. */
  async checkHsm(visit: Visit): Promise<void> {
    this.accepted(await this.send(visit, 'POST', 'hsm/check', {}));
  }

  private send(
    { call }: Visit,
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<UpstreamAnswer> {
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

function kitIsTaken(kitNo: string): Error {
  return customerError('invalid.kit.info', { kitNo }, { fields: [fieldFault('kitNo', 'is not free any more', kitNo)] });
}
