import * as catalogs from '@sadpath/catalog';
import { codeOf } from '../support/codes';
import { ENVELOPES } from '../support/expect-refusal';
import { suiteFacts } from '../support/suite';
import type { OperationFacts } from '../support/suite-facts';
import { TestSpace } from '../support/test-space';

const { operations } = suiteFacts();
const { SENT_NAMES } = catalogs;
const SPECS = new Map<string, catalogs.ErrorSpec>(
  Object.values(catalogs)
    .flatMap((value) => (typeof value === 'object' && 'errors' in value ? [value as catalogs.Catalog] : []))
    .flatMap(({ service, errors }) =>
      Object.entries(errors).map(([code, spec]) => [`${service}/${code}`, spec] as const),
    ),
);
/** A request in which every name that a message may mean is there. */
const SENT = Object.fromEntries(
  [...SENT_NAMES].flatMap(([name, others]) => [name, ...others].map((other) => [other, `sent-${other}`])),
);

/** Every code that an operation may answer over HTTP, with its declaration. */
function codesOf({ service, codes }: OperationFacts): readonly (readonly [string, catalogs.ErrorSpec])[] {
  return codes.flatMap((name) => {
    const { id, belowHttp } = codeOf(service, name);
    const spec = SPECS.get(id);
    return belowHttp === true || spec === undefined ? [] : [[name, spec] as const];
  });
}

/** What the example of a code has in the places where a client's own value belongs. */
function madeUp(spec: catalogs.ErrorSpec): readonly string[] {
  const params = Object.entries(spec.example?.params ?? {});
  // What is that short stands in ids and dates as well.
  return params.flatMap(([name, value]) => (SENT_NAMES.has(name) && String(value).length > 2 ? [String(value)] : []));
}

const VALUED = operations.filter((operation) => codesOf(operation).some(([, spec]) => madeUp(spec).length > 0));

describe('what is forced names nothing that nobody sent:', () => {
  it.each(VALUED.map((operation) => [`${operation.service} ${operation.operation}`, operation] as const))(
    '%s',
    async (_, operation) => {
      const space = await TestSpace.make();
      const { method, path } = operation;
      const body = method === 'GET' ? {} : { body: operation.path.endsWith('deliveryStatus') ? [SENT] : SENT };
      for (const [name, spec] of filled(codesOf(operation))) {
        const values = madeUp(spec);
        if (values.length === 0) continue;
        const headers = {
          'x-sandbox-error': `${name};phase=before`,
          tenant: 'sent-tenant',
        };
        const { text } = await space.call(path.replace(/:\w+/g, 'sent-in-path'), { method, headers, ...body });
        expect(values.filter((value) => text.includes(value))).toEqual([]);
        // A card number is never repeated.
        expect(text).toMatch(/sent-|\(not given\)|the (given|encrypted) card number/);
      }
    },
  );
});

/** Everything in an answer that tells how long to wait. */
function waitsIn(value: unknown): readonly unknown[] {
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, member]) => (/^retryAfter/.test(name) ? [member] : waitsIn(member)));
}

function tellsWait(example: catalogs.ErrorSpec['example']): boolean {
  return example?.headers?.['retry-after'] !== undefined || waitsIn(example).length > 0;
}

/** Where the services that count requests tell how many are left. */
const LEFT: Readonly<Record<string, string>> = { banking: 'ratelimit-remaining', wallet: 'x-ratelimit-remaining' };

const WAITING = operations.filter((operation) => codesOf(operation).some(([, { example }]) => tellsWait(example)));

describe.each(ENVELOPES)('in the %s envelope, a forced wait is the same in header, body and sentence:', (envelope) => {
  it.each(WAITING.map((operation) => [`${operation.service} ${operation.operation}`, operation] as const))(
    '%s',
    async (_, operation) => {
      const space = await TestSpace.make();
      for (const [name, { example }] of filled(codesOf(operation))) {
        if (!tellsWait(example)) continue;
        const wait = example?.headers?.['retry-after'];
        const headers = { 'x-sandbox-envelope': envelope, 'x-sandbox-error': `${name};phase=before;retryAfter=7` };
        const { method } = operation;
        const answer = await space.call(operation.path.replace(/:\w+/g, 'x'), { method, headers });
        expect(answer.headers['retry-after']).toBe('7');
        expect(waitsIn(answer.body).filter((told) => told !== 7)).toEqual([]);
        expect(answer.text).not.toContain(`${String(wait)} seconds`);
        const left = LEFT[operation.service];
        expect(answer.headers[left ?? ''] === '0').toBe(answer.status === 429 && left !== undefined);
      }
    },
  );
});
