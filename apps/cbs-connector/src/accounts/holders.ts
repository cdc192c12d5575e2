import { keyIn } from '@sadpath/dcms';
import type { Transaction } from '@sadpath/store';
import { cbsConnectorCollections } from '../cbs-connector.collections';
import type { Holder } from '../domain/holder';
import type { HolderForm, OpenAccountRequest } from './dto/accounts.requests.dto';

const { accounts, holders } = cbsConnectorCollections;

/** Writes down a holder whom the bank did not know. */
export async function introduce(tx: Transaction, tenant: string, request: OpenAccountRequest): Promise<void> {
  const { entityId } = request;
  const known = await tx.get(holders, keyIn(tenant, entityId));
  if (known !== undefined) return;
  const stranger: Holder = { entityId, name: entityId, mobile: null, kycInfo: [], addressInfo: [] };
  await tx.put(holders, { ...withForm(stranger, request), tenant });
}

/** Strikes a holder off who holds no account any more. */
export async function forgetHolder(tx: Transaction, tenant: string, entityId: string): Promise<void> {
  const key = keyIn(tenant, entityId);
  if ((await tx.find(accounts, 'holder', key)).length === 0) await tx.remove(holders, key);
}

/** A holder's file after an update; what the form leaves out stays. */
export function withForm(holder: Holder, { name, mobile, kycInfo, addressInfo }: HolderForm): Holder {
  return {
    ...holder,
    name: name ?? holder.name,
    mobile: mobile ?? holder.mobile,
    kycInfo: kycInfo ?? holder.kycInfo,
    addressInfo: addressInfo ?? holder.addressInfo,
  };
}
