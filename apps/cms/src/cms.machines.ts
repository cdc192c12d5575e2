import { machineOf, type Machine } from '@sadpath/service';
import { cmsCollections } from './cms.collections';
import { type Kit, kitLifecycle } from './domain/kit';
import { assigned } from './domain/kit-moves';

/** The life of a kit in the stock (contract §4.1). */
export const cmsMachines: readonly Machine[] = [
  machineOf(kitLifecycle, cmsCollections.kits, {
    ...{ name: 'kit', meaning: 'A kit as the stock sees it' },
    stateOf: ({ status }) => status,
    tries: { assign: (status) => assigned({ status } as Kit, { entityId: '', accountNo: '' }) },
  }),
];
