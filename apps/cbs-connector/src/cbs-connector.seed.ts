import { DAY, type Instant } from '@sadpath/clock';
import { total } from '@sadpath/money';
import { seedOf, type Seed } from '@sadpath/store';
import type { OfTenant } from '@sadpath/dcms';
import { cbsConnectorCollections } from './cbs-connector.collections';
import { ACCOUNT_ROWS, FIXTURE_TENANT, HOLDER_ROWS, LEDGER_ROWS, RUPEE, SEED_FEE } from './cbs-connector.fixtures';
import type { Account } from './domain/account';
import { SETTLEMENT_ACCOUNT } from './domain/counter-legs';
import type { Holder } from './domain/holder';

/** The books of a space that begins at `start` (contract §7); they balance to zero. */
export function cbsConnectorSeed(start: Instant): Seed {
  const accounts = [...ACCOUNT_ROWS.map(customerAccount), ...LEDGER_ROWS.map(ledgerAccount)];
  const settled = -total(accounts.map((account) => account.balance));
  return [
    seedOf(cbsConnectorCollections.accounts, [...accounts, settlementAccount(settled)]),
    seedOf(cbsConnectorCollections.holders, HOLDER_ROWS.map(holderOf)),
    seedOf(cbsConnectorCollections.postings, [{ ...SEED_FEE, tenant: FIXTURE_TENANT, postedAt: start - DAY }]),
  ];
}

function customerAccount([entityId, accountNo, schemeCode, balance, status]: (typeof ACCOUNT_ROWS)[number]) {
  const owned = { entityId, schemeCode, accountType: 'SAVING' };
  return accountOf({ ...owned, accountNo, status, kind: 'customer', balance: balance * RUPEE });
}

function ledgerAccount([accountNo, balance]: (typeof LEDGER_ROWS)[number]) {
  return accountOf({ accountNo, status: 'ACTIVE', kind: 'ledger', balance: balance * RUPEE });
}

function settlementAccount(balance: number) {
  return accountOf({ accountNo: SETTLEMENT_ACCOUNT, status: 'ACTIVE', kind: 'settlement', balance });
}

function accountOf(account: Omit<Account, 'currency'>): OfTenant<Account> {
  return { tenant: FIXTURE_TENANT, currency: 'INR', ...account };
}

function holderOf([entityId, name, mobile]: (typeof HOLDER_ROWS)[number]): OfTenant<Holder> {
  return {
    tenant: FIXTURE_TENANT,
    entityId,
    name,
    mobile,
    kycInfo: [{ documentType: 'PAN', documentNo: `ABCPX${entityId.slice(-4)}K` }],
    addressInfo: [{ ...ADDRESS, address1: `${entityId.slice(-2)} Anna Salai` }],
  };
}

const ADDRESS = {
  addressCategory: 'PERMANENT',
  city: 'CHENNAI',
  state: 'TAMILNADU',
  country: 'INDIA',
  pincode: '600002',
};
