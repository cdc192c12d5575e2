import { machineOf, type Machine } from '@sadpath/service';
import { cbsConnectorCollections } from './cbs-connector.collections';
import { accountLifecycle } from './domain/account';

/** The life of an account in the core bank, of which the bank decides (contract §4.4). */
export const cbsConnectorMachines: readonly Machine[] = [
  machineOf(accountLifecycle, cbsConnectorCollections.accounts, {
    ...{ name: 'account', meaning: 'An account in the core bank' },
    stateOf: ({ status }) => status,
  }),
];
