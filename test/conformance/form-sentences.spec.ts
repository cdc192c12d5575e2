import { ENVELOPES, type EnvelopeName } from '../support/expect-refusal';
import { logInToDebit, type CallerHeaders } from '../support/log-in';
import { suite, suiteFacts } from '../support/suite';
import type { OperationFacts } from '../support/suite-facts';
import { TestSpace } from '../support/test-space';
import { send } from '../support/wire';

const { operations, services } = suiteFacts();
const DEBIT = services.filter(({ basePaths }) => basePaths.some((path) => path.startsWith('/dcms')));
/** What nobody can act upon. */
const VAGUE = /has the wrong type|has an invalid format|is out of range/;
/** Values that break a rule of nearly every field. */
const INSULTS = [[[]], { x: 1 }, -0.001, '\u00e9'.repeat(300), 1e18] as const;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly requestBody?: unknown }>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The members of the body of each operation of a service, by method and path. */
async function bodiesOf(service: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const { body } = await send(`${suite.services[service] ?? ''}/openapi.json`);
  const { paths, components } = body as Document;
  const resolved = ({ $ref, ...schema }: Schema): Schema =>
    $ref === undefined ? schema : (components.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
  const rows = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody }]) => {
      const content = (requestBody as { content?: Readonly<Record<string, { schema: Schema }>> } | undefined)?.content;
      const schema = content?.['application/json']?.schema;
      const key = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
      return [key, schema === undefined ? [] : Object.keys(resolved(schema).properties ?? {})] as const;
    }),
  );
  return new Map(rows);
}

interface Insult {
  readonly operation: OperationFacts;
  readonly members: readonly string[];
  readonly caller: CallerHeaders;
  readonly envelope: EnvelopeName;
}

async function sentencesOf(space: TestSpace, { operation, members, caller, envelope }: Insult): Promise<string[]> {
  const texts: string[] = [];
  for (const insult of INSULTS) {
    const answer = await space.call(operation.path.replace(/:\w+/g, 'x'), {
      method: operation.method,
      headers: { ...caller, 'x-sandbox-envelope': envelope },
      body: Object.fromEntries(members.map((member) => [member, insult])),
    });
    if (answer.status === 400) texts.push(answer.text);
  }
  return texts;
}

describe.each(ENVELOPES)(
  'in the %s envelope, a broken rule is told by its bound, its values or its form:',
  (envelope) => {
    it.each(DEBIT.map(({ name }) => name))('%s', async (service) => {
      const space = await TestSpace.make();
      const caller = await logInToDebit(space);
      const bodies = await bodiesOf(service);
      let told = 0;
      for (const operation of filled(operations.filter((one) => one.service === service && one.method !== 'GET'))) {
        const members = bodies.get(`${operation.method} ${operation.path}`) ?? [];
        if (members.length === 0) continue;
        const texts = await sentencesOf(space, { operation, members, caller, envelope });
        expect(texts.filter((text) => VAGUE.test(text))).toEqual([]);
        told += texts.length;
      }
      expect(told).toBeGreaterThan(0);
    });
  },
);
