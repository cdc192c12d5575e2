import { defineErrors } from '@sadpath/catalog';
import { errorsOf, type ServiceError } from '@sadpath/errors';

const spec = { statusFrom: 'ours', documented: true, category: 'Doors', meaning: '', remedy: '' } as const;

const doorCatalog = defineErrors('door', {
  'door.locked': { ...spec, status: 409, retry: 'after-change', message: 'The door is locked' },
  'door.full': { ...spec, status: 429, retry: 'after-wait', message: 'Room {room} holds {places} people' },
});
const doorError = errorsOf(doorCatalog);

// A code of the catalog makes an error, with exactly the parameters its message names.
doorError('door.locked') satisfies ServiceError;
doorError('door.locked', undefined, { retryAfter: 5 }) satisfies ServiceError;
doorError('door.full', { room: 'a', places: 3 }) satisfies ServiceError;

// A code of another service, or of none, is refused.
// @ts-expect-error -- no such code in the catalog
doorError('window.locked');

// A parameter that the message does not name is refused, and so is the lack of one that it names.
// @ts-expect-error -- the message has no hole
doorError('door.locked', { room: 'a' });
// @ts-expect-error -- the parameters are missing
doorError('door.full');
// @ts-expect-error -- one of the parameters is missing
doorError('door.full', { room: 'a' });
// @ts-expect-error -- one parameter too many
doorError('door.full', { room: 'a', places: 3, floor: 1 });

// A code is declared whole and with a status an answer can carry.
// @ts-expect-error -- the remedy is missing
defineErrors('door', { 'door.open': { status: 400, statusFrom: 'ours', documented: true, message: '', category: '' } });
// @ts-expect-error -- 200 is no error
defineErrors('door', { 'door.open': { ...spec, status: 200, retry: 'never', message: 'The door is open' } });
// @ts-expect-error -- a retry advice nobody knows
defineErrors('door', { 'door.open': { ...spec, status: 400, retry: 'perhaps', message: 'The door is open' } });
