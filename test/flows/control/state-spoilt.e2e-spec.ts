import fc from 'fast-check';
import { credentialsFor, importedRequest, shownOperations, type ShownOperation } from '../../support/example-request';
import { suiteFacts } from '../../support/suite';
import { TestSpace } from '../../support/test-space';
import { spoiltOf, type Json, type Spoilt } from './spoilt-values';

/** Documents that are tried of each service: all that there are with `SPOILT=all`, else so many; chosen by `SPOILT_SEED`. */
const MOST = process.env['SPOILT'] === 'all' ? Number.MAX_SAFE_INTEGER : Number(process.env['SPOILT'] ?? 2);
const seed = Number(process.env['SPOILT_SEED'] ?? 1);
const MINUTES = 60_000;
const NOON = '2026-02-21T10:00:00Z';
/** Documents of a collection of which each member is spoilt: those that say most. */
const RICHEST = 2;

interface Attempt extends Spoilt {
  readonly collection: string;
  readonly docs: readonly Json[];
}

const { services } = suiteFacts();
let operations: readonly ShownOperation[];
beforeAll(async () => {
  operations = await shownOperations();
});

async function attemptsAt(service: string): Promise<readonly Attempt[]> {
  const space = await TestSpace.make({ clock: NOON, counted: false });
  const { items: names } = await space.ask<{ readonly items: readonly string[] }>('GET', `/state/${service}`);
  const attempts: Attempt[] = [];
  for (const collection of names) {
    const { items } = await space.ask<{ readonly items: readonly Json[] }>('GET', `/state/${service}/${collection}`);
    const form = await space.ask<Json>('GET', `/state/${service}/${collection}/schema`);
    const richest = [...items].sort((a, b) => lengthOf(b) - lengthOf(a)).slice(0, RICHEST);
    const spoilt = richest.flatMap((doc) => spoiltOf(doc, form, items).map((each) => ({ ...each, of: doc })));
    attempts.push(
      ...spoilt.map(({ pointer, doc, of }) => ({
        collection,
        pointer: `/${items.indexOf(of)}${pointer}`,
        doc,
        docs: items.map((each) => (each === of ? doc : each)),
      })),
    );
  }
  if (attempts.length <= MOST) return attempts;
  const order = fc.shuffledSubarray([...attempts], { minLength: MOST, maxLength: MOST });
  return fc.sample(order, { seed, numRuns: 1 })[0] ?? [];
}

function lengthOf(doc: Json): number {
  return JSON.stringify(doc).length;
}

/** What the requests of the document are answered with, and what time does, where a document is as it is; the defects among it. */
async function defectsIn(space: TestSpace, service: string): Promise<readonly string[]> {
  const defects: string[] = [];
  const known = new Map<string, Promise<Readonly<Record<string, string>>>>();
  for (const operation of operations.filter(({ tags }) => tags[0] === service)) {
    const { path, headers = {}, ...request } = importedRequest(operation);
    const who = `${JSON.stringify(operation.security)} ${/The example is that of .*/.exec(operation.description ?? '')?.[0] ?? ''}`;
    const credentials = known.get(who) ?? credentialsFor(operation, space).catch(() => ({}));
    known.set(who, credentials);
    const { status, text } = await space.call(path, { ...request, headers: { ...headers, ...(await credentials) } });
    if (status === 500) defects.push(`${operation.operationId}: ${text}`);
  }
  const passed = await space.admin('PUT', '/clock', { action: 'advance', duration: 'P40D' });
  if (passed.status !== 200) defects.push(`40 days: ${passed.text}`);
  return defects;
}

/** What became of a spoilt document, and what is wrong with that. */
async function tried(service: string, { collection, docs }: Attempt): Promise<{ isTaken: boolean; wrong: object[] }> {
  const space = await TestSpace.make({ clock: NOON, counted: false });
  const { status, body } = await space.admin('PUT', `/state/${service}/${collection}`, docs);
  const { problems = [] } = body as { readonly problems?: readonly { readonly message: string }[] };
  const isTold = status === 422 && problems.length > 0 && problems.every(({ message }) => message.length > 5);
  const isTaken = status === 200;
  const defects = isTaken ? await defectsIn(space, service) : [];
  await space.admin('DELETE', `/spaces/${space.id}`);
  return { isTaken, wrong: isTaken ? defects.map((defect) => ({ defect })) : isTold ? [] : [{ status, body }] };
}

describe('a document that is spoilt at one place is refused there, or the service works with it:', () => {
  it.each(services.map(({ name }) => name))(
    '%s',
    async (service) => {
      const told = { refused: 0, taken: 0 };
      const failed: object[] = [];
      for (const attempt of await attemptsAt(service)) {
        const { isTaken, wrong } = await tried(service, attempt);
        told[isTaken ? 'taken' : 'refused'] += 1;
        const { collection, pointer, doc } = attempt;
        failed.push(...wrong.map((each) => ({ collection, pointer, doc, ...each })));
      }
      if (process.env['SPOILT'] !== undefined) process.stdout.write(`${service}: ${JSON.stringify(told)}\n`);
      expect(failed).toEqual([]);
    },
    30 * MINUTES,
  );
});
