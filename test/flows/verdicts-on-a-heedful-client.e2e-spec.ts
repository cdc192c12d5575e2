import fc from 'fast-check';
import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { DESKS, type Desk } from './verdicts/desks';
import { HeedfulPayer } from './verdicts/heedful-payer';

/** What may come in the way of a payment: an armed rule, or the state of a system. */
type Mishap = { readonly rule: object } | { readonly system: string; readonly state: string };

interface Found {
  readonly rule: string;
  readonly seen: string;
}

const PHASES = fc.constantFrom('before', 'after');
const TIMES = fc.integer({ min: 1, max: 3 });

/** Mishaps of all kinds at a desk: every code that its operation declares, lost answers, delays, and systems that are away. */
function mishapAt({ service, operation, systems }: Desk): fc.Arbitrary<Mishap> {
  const match = { service, operation };
  const codes = suiteFacts().operations.find((each) => each.service === service && each.operation === operation)?.codes;
  return fc.oneof(
    { weight: 4, arbitrary: forced(match, codes ?? []) },
    {
      weight: 2,
      arbitrary: fc
        .record({ phase: PHASES, times: TIMES, network: fc.constantFrom('EMPTY_RESPONSE', 'CONNECTION_RESET_BY_PEER') })
        .map((loss) => ({ rule: { match, ...loss } })),
    },
    {
      weight: 1,
      arbitrary: fc
        .record({ times: TIMES, delay: fc.integer({ min: 1, max: 5 }) })
        .map(({ times, delay }) => ({ rule: { match, times, delay: { type: 'fixed', ms: delay } } })),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        system: fc.constantFrom(...systems),
        state: fc.constantFrom('down', 'slow', 'corrupt', 'up'),
      }),
    },
  );
}

function forced(match: object, codes: readonly string[]): fc.Arbitrary<Mishap> {
  const own = codes.filter((code) => !code.includes('/'));
  return fc
    .record({
      code: fc.constantFrom(...own),
      phase: PHASES,
      times: TIMES,
      retryAfter: fc.constantFrom(undefined, 2, 30),
    })
    .map(({ code, retryAfter, ...when }) => ({
      rule: { match, error: { code }, ...when, ...(retryAfter === undefined ? {} : { retryAfter }) },
    }));
}

async function happen(space: TestSpace, mishap: Mishap): Promise<void> {
  if ('rule' in mishap) await space.ask('POST', '/faults', mishap.rule);
  else await space.ask('PUT', `/dependencies/${mishap.system}`, { state: mishap.state });
}

const RUNS = 15;

describe('nothing is found in what a client does that heeds all advice', () => {
  it.each(DESKS)(
    'at $service, whatever comes in its way',
    async (desk) => {
      const payments = fc.array(fc.array(mishapAt(desk), { maxLength: 3 }), { minLength: 1, maxLength: 3 });
      await fc.assert(
        fc.asyncProperty(payments, async (mishaps) => {
          const space = await TestSpace.make({ clock: '2026-02-27T14:22:00Z' });
          const payer = new HeedfulPayer(space, desk);
          for (const [i, own] of mishaps.entries()) {
            for (const mishap of own) await happen(space, mishap);
            await payer.pay(i + 1);
            await space.ask('POST', '/reset', { only: ['faults', 'dependencies'] });
          }
          const { findings } = await space.ask<{ findings: readonly Found[] }>('GET', '/conduct');
          expect(findings.map(({ rule, seen }) => `${rule}: ${seen}`)).toEqual([]);
        }),
        { numRuns: RUNS, seed: 13 },
      );
    },
    60_000,
  );
});
