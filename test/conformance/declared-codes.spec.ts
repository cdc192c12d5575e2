import { codeOf } from '../support/codes';
import { metPairs } from '../support/record-pairs';
import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { walkBanking } from './declared/banking-ways';
import { exampleRequests, type ExampleRequest } from './declared/example-requests';
import { walkIssuing } from './declared/issuing-ways';
import { OPEN_PAIRS } from './declared/open-pairs';
import { whyNot } from './declared/why-not';

/** Walks over every gate, form and dependency of an operation; the wallet's is `flows/wallet-declared-codes`. */
const WALKS = { banking: walkBanking, issuing: walkIssuing } as const;

/** As many pairs are open at most. */
const OPEN = 50;

const { operations } = suiteFacts();
const MET = metPairs();

/** The codes that an operation declares and that neither were met now nor are known to be met by other specs. */
function open(service: string, operation: string, met: ReadonlySet<string | undefined> = new Set()): readonly string[] {
  const { codes = [] } = operations.find((each) => each.service === service && each.operation === operation) ?? {};
  const ids = codes.map((code) => codeOf(service, code));
  return ids
    .filter(({ id, code }) => !met.has(code) && MET[service]?.[operation]?.includes(id) !== true)
    .map(({ code }) => code)
    .filter((code) => whyNot(service, operation, code) === undefined)
    .filter((code) => OPEN_PAIRS[`${service} ${operation}`]?.includes(code) !== true);
}

let examples: Readonly<Record<string, readonly ExampleRequest[]>>;

beforeAll(async () => {
  const walked = Object.keys(WALKS).map(async (service) => [service, await exampleRequests(service)] as const);
  examples = Object.fromEntries(await Promise.all(walked));
});

describe.each(Object.entries(WALKS))('%s: a declared code is met, or says why not:', (service, walk) => {
  it.each(operations.filter((each) => each.service === service).map(({ operation }) => operation))(
    '%s',
    async (operation) => {
      const space = await TestSpace.make();
      await walk(
        space,
        examples[service]!.find((each) => each.operation === operation)!,
      );
      const { items } = await space.journal();
      const met = new Set(items.filter((entry) => entry.operation === operation).map(({ code }) => code));
      expect(met.size).toBeGreaterThan(0);
      expect(open(service, operation, met)).toEqual([]);
    },
  );
});

it('few pairs are open', () => {
  expect(Object.values(OPEN_PAIRS).flat().length).toBeLessThanOrEqual(OPEN);
});

describe('the pairs that were recorded', () => {
  it.each(operations.filter(({ service }) => service === 'wallet').map(({ operation }) => operation))(
    'are all that the wallet declares for %s',
    (operation) => {
      expect(open('wallet', operation)).toEqual([]);
    },
  );

  it('are declared', () => {
    for (const [service, byOperation] of Object.entries(MET))
      for (const [operation, ids] of Object.entries(byOperation)) {
        const { codes = [] } =
          operations.find((each) => each.service === service && each.operation === operation) ?? {};
        expect(codes.map((code) => codeOf(service, code).id)).toEqual(expect.arrayContaining([...ids]));
      }
  });
});
