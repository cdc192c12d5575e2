import { codeOf } from '../support/codes';
import { metPairs } from '../support/record-pairs';
import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { walkBanking } from './declared/banking-ways';
import { walkDebit } from './declared/debit-ways';
import { exampleRequests, type ExampleRequest } from './declared/example-requests';
import { walkIssuing } from './declared/issuing-ways';
import { whyNot } from './declared/why-not';

const DEBIT = ['auth', 'config', 'customer', 'cms', 'cbs-connector', 'otp', 'fee-posting'];

/** Walks over every gate, form and dependency of an operation; the wallet's is `flows/wallet-declared-codes`. */
const WALKS = {
  banking: walkBanking,
  issuing: walkIssuing,
  ...Object.fromEntries(
    DEBIT.map((name) => [name, (space: TestSpace, example: ExampleRequest) => walkDebit(space, example, name)]),
  ),
};

/** A run that records finds what is not recorded yet. */
const IS_RECORDING = process.env['RECORD_PAIRS'] !== undefined;

const { operations } = suiteFacts();
const MET = metPairs();

/** The codes that an operation declares and that neither were met now nor are known to be met by other specs. */
function open(service: string, operation: string, met: ReadonlySet<string | undefined> = new Set()): readonly string[] {
  const { codes = [] } = operations.find((each) => each.service === service && each.operation === operation) ?? {};
  const ids = codes.map((code) => codeOf(service, code));
  return ids
    .filter(({ id, code }) => !met.has(code) && MET[service]?.[operation]?.includes(id) !== true)
    .map(({ code }) => code)
    .filter((code) => whyNot(service, operation, code) === undefined);
}

/** What an operation has been seen to answer since the sandbox was started, nothing of it forced, and is not recorded. */
async function unrecorded(space: TestSpace, service: string, operation: string): Promise<readonly string[]> {
  const { items } = await space.ask<{ readonly items: readonly { readonly code: string; readonly natural: number }[] }>(
    'GET',
    `/coverage?service=${service}&operation=${operation}`,
  );
  const met = items.filter(({ natural }) => natural > 0).map(({ code }) => code);
  return met.filter((id) => MET[service]?.[operation]?.includes(id) !== true);
}

const documents = new Map<string, Promise<readonly ExampleRequest[]>>();

/** The request of an operation as the document of its service shows it. */
async function exampleOf(service: string, operation: string): Promise<ExampleRequest> {
  const examples = documents.get(service) ?? exampleRequests(service);
  documents.set(service, examples);
  return (await examples).find((each) => each.operation === operation)!;
}

/** The codes that the requests of these spaces have met on an operation. */
async function metIn(spaces: readonly TestSpace[], operation: string): Promise<ReadonlySet<string | undefined>> {
  const journals = await Promise.all(spaces.map((space) => space.journal()));
  const entries = journals.flatMap(({ items }) => items).filter((entry) => entry.operation === operation);
  return new Set(entries.map(({ code }) => code));
}

describe.each(Object.entries(WALKS))('%s: a declared code is met, or says why not:', (service, walk) => {
  it.each(operations.filter((each) => each.service === service).map(({ operation }) => operation))(
    '%s',
    async (operation) => {
      const spaces = await walk(await TestSpace.make(), await exampleOf(service, operation));
      const met = await metIn(spaces, operation);
      expect(met.size).toBeGreaterThan(0);
      expect(open(service, operation, met)).toEqual([]);
      if (!IS_RECORDING) expect(await unrecorded(spaces[0]!, service, operation)).toEqual([]);
    },
    60_000,
  );
});

describe('the pairs that were recorded', () => {
  it.each(operations.filter(({ service }) => service === 'wallet').map(({ operation }) => operation))(
    'are all that the wallet declares for %s',
    (operation) => {
      expect(open('wallet', operation)).toEqual([]);
    },
  );

  it('are declared', () => {
    for (const [service, byOperation] of filled(Object.entries(MET)))
      for (const [operation, ids] of filled(Object.entries(byOperation))) {
        const { codes = [] } =
          operations.find((each) => each.service === service && each.operation === operation) ?? {};
        expect(codes.map((code) => codeOf(service, code).id)).toEqual(expect.arrayContaining([...ids]));
      }
  });
});
