import { credentialsFor, importedRequest, shownOperations, type ShownOperation } from '../support/example-request';
import { suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import type { WireAnswer, WireRequest } from '../support/wire';

type Call = WireRequest & { readonly path: string };

const RESET = 'CONNECTION_RESET_BY_PEER';
const services = suiteFacts().services.map(({ name }) => name);

const makeSpace = (): Promise<TestSpace> =>
  TestSpace.make({ clock: '2026-02-27T14:22:00Z', counted: false, seed: 's' });
const stateOf = async (space: TestSpace): Promise<unknown> =>
  (await space.ask<{ items: unknown }>('GET', '/state')).items;

/** Operations as their examples ask them, each by one who may. */
async function callsOf(operations: readonly ShownOperation[], space: TestSpace): Promise<readonly Call[]> {
  const logins = new Map<string, WireRequest['headers']>();
  const calls: Call[] = [];
  for (const operation of operations) {
    const who = `${JSON.stringify(operation.security)} ${String(operation.description)}`;
    const credentials = logins.get(who) ?? (await credentialsFor(operation, space));
    logins.set(who, credentials);
    const { headers, ...request } = importedRequest(operation);
    calls.push({ ...request, headers: { ...headers, ...credentials } });
  }
  return calls;
}

/** The answer, or nothing where the connection is lost. */
const send = ({ path, ...request }: Call, space: TestSpace): Promise<WireAnswer | undefined> =>
  space.call(path, request).catch(() => undefined);

async function answeredOf(calls: readonly Call[], space: TestSpace): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const call of calls) if ((await send(call, space)) !== undefined) answers.push(`${call.method} ${call.path}`);
  return answers;
}

/** Read once: the document of all services is large. */
let shown: readonly ShownOperation[] = [];
beforeAll(async () => {
  shown = await shownOperations();
});

describe('a request whose connection is lost before its effect', () => {
  it.each(services)(
    'leaves no document, no key in use and no request counted: every operation of %s',
    async (service) => {
      const space = await makeSpace();
      const calls = await callsOf(
        shown.filter(({ tags }) => tags[0] === service),
        space,
      );
      const before = await stateOf(space);
      const byHeader = calls.map((call) => ({ ...call, headers: { ...call.headers, 'x-sandbox-fault': RESET } }));
      expect(await answeredOf(byHeader, space)).toEqual([]);
      await space.ask('POST', '/faults', { match: { service }, network: 'EMPTY_RESPONSE' });
      expect(await answeredOf(calls, space)).toEqual([]);
      expect(await stateOf(space)).toEqual(before);
    },
  );
});

describe('a request whose connection is lost after its effect', () => {
  it.each([
    ['wallet', 'debitWallet'],
    ['banking', 'transferInternally'],
    ['issuing', 'transferFunds'],
    ['cbs-connector', 'debit'],
    ['customer', 'loadWallet'],
  ])('leaves what an answered one does: %s %s', async (service, name) => {
    const [answered, lost] = await Promise.all([makeSpace(), makeSpace()]);
    const operations = shown.filter(({ tags, operationId }) => tags[0] === service && operationId.endsWith(`_${name}`));
    const rule = { match: { service, operation: name }, network: RESET, phase: 'after' };
    await lost.ask('POST', '/faults', rule);
    const [call] = await callsOf(operations, answered);
    const [again] = await callsOf(operations, lost);
    const before = await stateOf(lost);
    expect((await send(call!, answered))?.status).toBeLessThan(300);
    expect(await send(again!, lost)).toBeUndefined();
    expect(await stateOf(lost)).toEqual(await stateOf(answered));
    expect(await stateOf(lost)).not.toEqual(before);
  });
});
