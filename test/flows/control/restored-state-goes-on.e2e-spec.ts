import { credentialsFor, importedRequest, shownOperations, type ShownOperation } from '../../support/example-request';
import { suiteFacts } from '../../support/suite';
import { TestSpace } from '../../support/test-space';

type Documents = Readonly<Record<string, readonly unknown[]>>;

const services = suiteFacts().services.map(({ name }) => name);
const START = '2026-03-02T09:00:00Z';

/** Everything that the operations do when each is asked for its example, one after another; told are their statuses. */
async function liveIn(space: TestSpace, operations: readonly ShownOperation[]): Promise<readonly string[]> {
  const told: string[] = [];
  const logins = new Map<string, Readonly<Record<string, string>>>();
  for (const operation of operations) {
    const who = `${operation.tags[0] ?? ''} ${JSON.stringify(operation.security)} ${String(operation.description)}`;
    const credentials = logins.get(who) ?? (await credentialsFor(operation, space));
    logins.set(who, credentials);
    const { path, headers = {}, ...request } = importedRequest(operation);
    const sent = Object.entries({ ...headers, ...credentials }).filter(([name]) => !name.includes('idempotency'));
    const { status } = await space.call(path, { ...request, headers: Object.fromEntries(sent) });
    told.push(`${operation.operationId} ${String(status)}`);
  }
  return told;
}

async function documentsOf(space: TestSpace): Promise<ReadonlyMap<string, Documents>> {
  const { items } = await space.ask<{
    items: readonly { service: string; collection: string; documents: Readonly<Record<string, unknown>> }[];
  }>('GET', '/state');
  const held = new Map<string, Record<string, readonly unknown[]>>(services.map((name) => [name, {}]));
  for (const { service, collection, documents } of items)
    (held.get(service) ?? {})[collection] = Object.values(documents);
  return held;
}

function countsOf(documents: ReadonlyMap<string, Documents>): readonly string[] {
  return [...documents].flatMap(([service, held]) =>
    Object.entries(held).map(([name, docs]) => `${service} ${name} ${String(docs.length)}`),
  );
}

/** A write that makes things new: what ends or removes something leads astray what follows. */
function makes({ method, path }: ShownOperation): boolean {
  return method === 'POST' && !/log-?out|cancel|close|deactivate|freeze|refresh/i.test(path);
}

describe('a fresh space that takes in the documents of another', () => {
  it.each(services)(
    '%s: goes on as the other does, and nothing new takes the place of what stood there',
    async (service) => {
      const operations = (await shownOperations()).filter((each) => each.tags[0] === service && makes(each));
      const [first, second] = await Promise.all([
        TestSpace.make({ clock: START, counted: false }),
        TestSpace.make({ clock: START, counted: false }),
      ]);
      await liveIn(first, operations);
      const before = await documentsOf(first);
      for (const [name, documents] of before) await second.ask('PUT', `/state/${name}`, documents);
      for (const space of [first, second]) await space.ask('PUT', '/clock', { action: 'advance', duration: 'PT10M' });
      expect(await liveIn(second, operations)).toEqual(await liveIn(first, operations));
      const [there, here] = [await documentsOf(first), await documentsOf(second)];
      expect(countsOf(here)).toEqual(countsOf(there));
      expect(here.size).toBe(services.length);
    },
  );
});
