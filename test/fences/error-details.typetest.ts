import { defineErrors, type DetailsOfCode } from '@sadpath/catalog';
import { errorsOf, type ServiceError } from '@sadpath/errors';

const spec = {
  statusFrom: 'ours',
  documented: true,
  retry: 'never',
  category: 'Doors',
  meaning: '',
  remedy: '',
} as const;

const doorCatalog = defineErrors('door', {
  'door.locked': {
    ...spec,
    status: 409,
    message: 'The door is locked',
    details: { until: 'instant|null', colour: ['red', 'green'], guard: 'text?' },
    example: { details: { keys: 2, until: '2026-01-01T00:00:00Z', colour: 'red' } },
  },
  'door.full': { ...spec, status: 429, message: 'Room {room} is full', example: { details: [{ places: 3 }] } },
  'door.shut': { ...spec, status: 403, message: 'Shut', details: { since: 'instant' }, detailsMayLack: true },
  'door.gone': { ...spec, status: 404, message: 'Gone' },
});
const doorError = errorsOf(doorCatalog);

// The details that a code declares are demanded, in the shape of the declaration.
const details = { keys: 1, until: null, colour: 'green' } as const;
details satisfies DetailsOfCode<typeof doorCatalog, 'door.locked'>;
doorError('door.locked', undefined, { details }) satisfies ServiceError;
doorError('door.locked', undefined, { details: { ...details, guard: 'Ada' } }) satisfies ServiceError;
doorError('door.full', { room: 'a' }, { details: [{ places: 5 }], retryAfter: 5 }) satisfies ServiceError;
doorError('door.shut') satisfies ServiceError;
doorError('door.gone', undefined, { retryAfter: 5 }) satisfies ServiceError;

// @ts-expect-error -- the details are missing
doorError('door.locked');
// @ts-expect-error -- they are missing here too
doorError('door.full', { room: 'a' }, { retryAfter: 5 });
// @ts-expect-error -- one member is missing
doorError('door.locked', undefined, { details: { keys: 1, until: null } });
// @ts-expect-error -- a member that the code does not have
doorError('door.locked', undefined, { details: { ...details, floor: 1 } });
// @ts-expect-error -- a member of another kind
doorError('door.locked', undefined, { details: { ...details, keys: 'two' } });
// @ts-expect-error -- no such word
doorError('door.locked', undefined, { details: { ...details, colour: 'blue' } });
// @ts-expect-error -- this member is never null
doorError('door.shut', undefined, { details: { since: null } });
// @ts-expect-error -- they are a list
doorError('door.full', { room: 'a' }, { details: { places: 5 } });
// @ts-expect-error -- the code has none
doorError('door.gone', undefined, { details: { keys: 1 } });
