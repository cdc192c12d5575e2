import { AS_ADMIN, LOG_IN } from '@sadpath/dcms';
import type { ReadyState, RecipeStep, StateValue } from '@sadpath/recipes';

function kitManager(action: string, body: Readonly<Record<string, string>>): RecipeStep {
  const path = `/dcms/kit-manager/${action}`;
  return { method: 'POST', path, headers: AS_ADMIN, body: { entityId: '{{wish.entityId}}', ...body } };
}

/** Whose card, and which: the active card of the fixtures unless said. */
const card: Readonly<Record<string, StateValue>> = {
  entityId: { kind: 'text', meaning: 'Whose card it is', pattern: '^[A-Za-z0-9]{1,40}$', fallback: 'CIF1003' },
  kitNo: { kind: 'text', meaning: 'Number of its kit', pattern: '^[0-9]{1,20}$', fallback: '4240170003' },
};
const manage = (operation: string): RecipeStep => kitManager('manageKit', { oldKit: '{{wish.kitNo}}', operation });

/** Cards of the bank ACME_BANK that a seed file asks for by name. */
export const customerStates: Readonly<Record<string, ReadyState>> = {
  lockedCard: { meaning: 'A card that is locked for now', takes: card, steps: [LOG_IN, manage('LOCK')] },
  blockedCard: { meaning: 'A card that is blocked for good', takes: card, steps: [LOG_IN, manage('BLOCK')] },
  closedCard: { meaning: 'A card that has been closed', takes: card, steps: [LOG_IN, manage('CLOSE')] },
  hotlistedCard: { meaning: 'A card that is reported as stolen', takes: card, steps: [LOG_IN, manage('HOTLIST')] },
  lockedPin: {
    meaning: 'A card whose PIN is locked after three wrong ones',
    takes: {
      ...card,
      expiry: {
        kind: 'text',
        meaning: 'Month and year of its end',
        pattern: '^(0[1-9]|1[0-2])[0-9]{2}$',
        fallback: '0729',
      },
    },
    steps: [
      LOG_IN,
      {
        ...kitManager('validatePin', { kitNo: '{{wish.kitNo}}', pin: '9999', expiryDate: '{{wish.expiry}}' }),
        expect: 400,
        repeat: 2,
      },
      {
        ...kitManager('validatePin', { kitNo: '{{wish.kitNo}}', pin: '9999', expiryDate: '{{wish.expiry}}' }),
        expect: 400,
      },
    ],
  },
};
