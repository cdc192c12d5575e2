import type { ReadyState, RecipeStep, StateValue } from '@sadpath/recipes';

const TENANT = { tenant: 'ACME_BANK' } as const;
const login: RecipeStep = {
  name: 'login',
  method: 'POST',
  path: '/dcms/api/authenticate',
  headers: TENANT,
  body: { username: 'api_admin', password: 'Sandbox#123' },
};

function kitManager(action: string, body: Readonly<Record<string, string>>): RecipeStep {
  const headers = { ...TENANT, authorization: 'Bearer {{login.id_token}}' };
  const path = `/dcms/kit-manager/${action}`;
  return { method: 'POST', path, headers, body: { entityId: '{{wish.entityId}}', ...body } };
}

/** Whose card, and which: the active card of the fixtures unless said. */
const card: Readonly<Record<string, StateValue>> = {
  entityId: { kind: 'text', meaning: 'Whose card it is', pattern: '^[A-Za-z0-9]{1,40}$', fallback: 'CIF1003' },
  kitNo: { kind: 'text', meaning: 'Number of its kit', pattern: '^[0-9]{1,20}$', fallback: '4240170003' },
};
const manage = (operation: string): RecipeStep => kitManager('manageKit', { oldKit: '{{wish.kitNo}}', operation });

/** Cards of the bank ACME_BANK that a seed file asks for by name. */
export const customerStates: Readonly<Record<string, ReadyState>> = {
  lockedCard: { meaning: 'A card that is locked for now', takes: card, steps: [login, manage('LOCK')] },
  blockedCard: { meaning: 'A card that is blocked for good', takes: card, steps: [login, manage('BLOCK')] },
  closedCard: { meaning: 'A card that has been closed', takes: card, steps: [login, manage('CLOSE')] },
  hotlistedCard: { meaning: 'A card that is reported as stolen', takes: card, steps: [login, manage('HOTLIST')] },
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
      login,
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
