import type { ReadyState, StateValue } from '@sadpath/recipes';

const named = (meaning: string, fallback: string): Readonly<Record<string, StateValue>> => ({
  name: { kind: 'text', meaning, pattern: '^[A-Za-z0-9_-]{1,64}$', fallback },
});

/** What a seed file asks for by name on the card-issuing platform. */
export const issuingStates: Readonly<Record<string, ReadyState>> = {
  revokedCertificate: {
    meaning: 'A client certificate that has been revoked',
    takes: named('Name of the certificate', 'C1'),
    steps: [{ method: 'POST', path: '/__admin/issuing/certificates/{{wish.name}}/revoke' }],
  },
  revokedKey: {
    meaning: 'An API key that has been revoked',
    takes: named('Name of the key', 'K1'),
    steps: [{ method: 'POST', path: '/__admin/issuing/keys/{{wish.name}}/revoke' }],
  },
  closedCard: {
    meaning: 'A card that the office has closed',
    takes: { cardId: { kind: 'whole', meaning: 'Which', min: 1, max: 1_000_000_000, fallback: 5001 } },
    steps: [{ method: 'POST', path: '/__admin/issuing/cards/{{wish.cardId}}/close' }],
  },
};
