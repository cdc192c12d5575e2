import { keyIn, type ForcedRequest } from '@sadpath/dcms';
import type { Transaction } from '@sadpath/store';
import { customerCollections } from '../customer.collections';
import { lastSixOf, type Card } from '../domain/card';
import type { Customer } from '../domain/customer';

/** Whom and what a request names, and who that is in the documents. */
export interface Meant {
  readonly entityId: string | undefined;
  readonly mobileNo: string | undefined;
  readonly kitNo: string | undefined;
  readonly owner: Customer | undefined;
  /** The card of the kit, or else the one that the request describes, or else the first of the customer. */
  readonly card: Card | undefined;
}

/** Reads whom and what the request names. */
export async function meant(request: ForcedRequest): Promise<Meant> {
  const { tenant } = request;
  const named = {
    entityId: request.text('entityId'),
    mobileNo: request.text('mobileNo'),
    kitNo: request.text('kitNo', 'oldKit', 'kitInfo.kitNo', 'kitRefNo', 'parentKitNo'),
  };
  const ending = request.text('cardNoLastSix');
  if (tenant === undefined) return { ...named, owner: undefined, card: undefined };
  return request.read(async (tx) => {
    const owner = await ownerOf(tx, tenant, named);
    return { ...named, owner, card: await cardOf(tx, tenant, { ...named, owner, ending }) };
  });
}

type Named = Pick<Meant, 'entityId' | 'mobileNo'>;

async function ownerOf(tx: Transaction, tenant: string, { entityId, mobileNo }: Named): Promise<Customer | undefined> {
  const { customers } = customerCollections;
  if (entityId !== undefined) return tx.get(customers, keyIn(tenant, entityId));
  return mobileNo === undefined ? undefined : (await tx.find(customers, 'mobile', keyIn(tenant, mobileNo)))[0];
}

async function cardOf(
  tx: Transaction,
  tenant: string,
  { kitNo, owner, ending }: Pick<Meant, 'kitNo' | 'owner'> & { readonly ending: string | undefined },
): Promise<Card | undefined> {
  const { cards } = customerCollections;
  if (kitNo !== undefined) return tx.get(cards, keyIn(tenant, kitNo));
  const own = owner === undefined ? [] : await tx.find(cards, 'entity', keyIn(tenant, owner.entityId));
  return own.find((card) => lastSixOf(card) === ending) ?? own[0];
}
