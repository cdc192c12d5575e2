import { keyIn } from '@sadpath/dcms';
import { nextFree, type Transaction } from '@sadpath/store';
import { cmsCollections, stockKey } from './cms.collections';
import type { Stock } from './domain/choose-kit';
import type { CmsCustomer } from './domain/cms-customer';
import type { Kit, KitStatus } from './domain/kit';
import { unknownCard, unknownCustomer } from './domain/refusals';

const { customers, kits } = cmsCollections;
/** Number of the first new kit (contracts/debit.md §2.8). */
const FIRST_KIT_NO = 4_240_190_001;

/** What CMS holds of one bank, within one transaction. */
export class KitStore {
  constructor(
    private readonly tx: Transaction,
    private readonly tenant: string,
  ) {}

  /** Throws `cms.customer.not.found`. */
  async customer(entityId: string): Promise<CmsCustomer> {
    const customer = await this.tx.get(customers, keyIn(this.tenant, entityId));
    if (customer === undefined) throw unknownCustomer(entityId);
    return customer;
  }

  async keepCustomer(customer: CmsCustomer): Promise<void> {
    await this.tx.put(customers, { ...customer, tenant: this.tenant });
  }

  /** False for a customer who has cards, or is not known. */
  async forgetCustomer(entityId: string): Promise<boolean> {
    const key = keyIn(this.tenant, entityId);
    if ((await this.tx.get(customers, key)) === undefined || (await this.cardsOf(entityId)).length > 0) return false;
    await this.tx.remove(customers, key);
    return true;
  }

  kit(kitNo: string): Promise<Kit | undefined> {
    return this.tx.get(kits, keyIn(this.tenant, kitNo));
  }

  /** The card that a kit has become. Throws `cms.card.not.found` for a kit that is no one's. */
  async card(kitNo: string): Promise<Kit> {
    const kit = await this.kit(kitNo);
    if (kit?.entityId === undefined) throw unknownCard(kitNo);
    return kit;
  }

  cardsOf(entityId: string): Promise<readonly Kit[]> {
    return this.tx.find(kits, 'holder', keyIn(this.tenant, entityId));
  }

  all(): Promise<readonly Kit[]> {
    return this.tx.find(kits, 'tenant', this.tenant);
  }

  /** The kits that an order has brought into the stock. */
  async ofOrder(orderId: string): Promise<readonly Kit[]> {
    return (await this.all()).filter((kit) => kit.orderId === orderId);
  }

  /** The kits of a product in a status. */
  ofProduct(productId: string, status: KitStatus): Promise<readonly Kit[]> {
    return this.tx.find(kits, 'stock', stockKey(this.tenant, productId, status));
  }

  /** What a card of the product can be made of, from the named kit or from any. */
  async stock(productId: string, kitNo: string | undefined): Promise<Stock> {
    const unallocated = await this.ofProduct(productId, 'UNALLOCATED');
    return { unallocated, wanted: kitNo === undefined ? undefined : { kitNo, kit: await this.kit(kitNo) } };
  }

  /** The number of a new kit. */
  async nextKitNo(): Promise<string> {
    const sequence = { name: `kitNo/${this.tenant}`, first: FIRST_KIT_NO };
    const isTaken = async (number: number): Promise<boolean> => (await this.kit(String(number))) !== undefined;
    return String(await nextFree(this.tx, sequence, isTaken));
  }

  async keep(kit: Kit): Promise<void> {
    await this.tx.put(kits, { ...kit, tenant: this.tenant });
  }

  async remove(kitNo: string): Promise<void> {
    await this.tx.remove(kits, keyIn(this.tenant, kitNo));
  }
}
