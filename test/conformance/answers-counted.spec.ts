import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { isNatural } from '@sadpath/recipes';
import { credentialsFor, importedRequest, shownOperations, type ShownOperation } from '../support/example-request';
import { NullableMembers, type AnswerDocument } from '../support/nullable-members';
import { playIn } from '../support/play-in';
import { suite, suiteFacts } from '../support/suite';
import { TestSpace } from '../support/test-space';
import type { WireAnswer } from '../support/wire';

const STYLES = ['standard', 'native'] as const;
type Style = (typeof STYLES)[number];

interface Schema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: unknown;
}

const documents = new Map<Style, Promise<AnswerDocument>>();

function documentOf(style: Style): Promise<AnswerDocument> {
  const made = documents.get(style) ?? askFor(style);
  documents.set(style, made);
  return made;
}

async function askFor(style: Style): Promise<AnswerDocument> {
  return (await (await fetch(`${suite.gateway}/openapi.json?envelope=${style}`)).json()) as AnswerDocument;
}

/** The operations of services; the control API has one shape whatever the envelope. */
async function operationsOf(style: Style): Promise<readonly ShownOperation[]> {
  return (await shownOperations(style)).filter(({ tags }) => !tags.includes('control'));
}

/** The operations that answer a page in the standard envelope. */
async function listOperations(): Promise<readonly string[]> {
  const { paths } = await documentOf('standard');
  return Object.values(paths).flatMap((item) =>
    Object.values(item).flatMap(({ operationId, responses }) => {
      const data = responses['200']?.content?.['application/json']?.schema.properties?.['data'];
      return data?.properties?.['pagination'] === undefined ? [] : [operationId];
    }),
  );
}

/** Sends what the document exemplifies, in a space of its own; `only` leaves the filters of a list away. */
async function ask(operation: ShownOperation, style: Style, isUnfiltered = false): Promise<WireAnswer> {
  const space = await TestSpace.make({ counted: false, envelope: style });
  const headers = await credentialsFor(operation, await TestSpace.make({ counted: false }));
  const told = importedRequest(operation);
  const path = isUnfiltered ? (told.path.split('?')[0] ?? told.path) : told.path;
  return space.viaGateway(path, { ...told, headers: { ...told.headers, ...headers } });
}

/** Checks the successes of operations, members that the document lacks refused. */
function checkerOf(document: AnswerDocument): (operation: ShownOperation) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(closing(structuredClone(document)) as object, 'document');
  return ({ path, method }) => {
    const steps = ['paths', path, method.toLowerCase(), 'responses', '200', 'content', 'application/json', 'schema'];
    const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')));
    return ajv.getSchema(`document#/${pointer.join('/')}`)!;
  };
}

function closing(part: unknown): unknown {
  if (part === null || typeof part !== 'object') return part;
  for (const member of Object.values(part)) closing(member);
  const schema = part as Schema;
  if (schema.type === 'object' && schema.properties !== undefined) schema.additionalProperties ??= false;
  return part;
}

describe.each(STYLES)('in the %s envelope', (style) => {
  it('each paged list is answered as it is documented', async () => {
    const lists = await listOperations();
    const operations = (await operationsOf(style)).filter(({ operationId }) => lists.includes(operationId));
    const checked = checkerOf(await documentOf(style));
    const wrong: string[] = [];
    for (const operation of operations) {
      const { status, body } = await ask(operation, style, true);
      const validate = checked(operation);
      if (status !== 200 || !validate(body)) wrong.push(`${operation.operationId}: ${JSON.stringify(validate.errors)}`);
    }
    expect(wrong).toEqual([]);
    expect(operations.length).toBeGreaterThanOrEqual(27);
  }, 120_000);

  it('no member is null but those that say so', async () => {
    const members = new NullableMembers(await documentOf(style));
    const operations = await operationsOf(style);
    for (const operation of operations) {
      const { status, body } = await ask(operation, style, operation.method === 'GET');
      members.see(operation.operationId, status, body);
    }
    if (style === 'standard') for (const seen of await playedSteps(operations)) members.see(...seen);
    const { documented, wereNull, undocumented } = members;
    expect([...undocumented]).toEqual([]);
    expect(wereNull.size).toBeGreaterThan(documented.size / 3);
  }, 300_000);
});

it('each error answer of the services is a union whose branches are told apart by their codes', async () => {
  const { paths, components } = await documentOf('standard');
  const own = Object.values(paths).flatMap((item) =>
    Object.values(item).filter(({ operationId }) => !operationId.startsWith('control_')),
  );
  const answers = own.flatMap(({ operationId, responses }) =>
    Object.entries(responses)
      .filter(([status]) => status >= '400')
      .map(([status, { content }]) => ({
        at: `${operationId} ${status}`,
        schema: content?.['application/json']?.schema,
      })),
  );
  const untold = answers.filter(({ schema = {} }) => {
    const codes = (schema.anyOf ?? [schema]).map(({ $ref = '' }) => {
      const code = components.schemas[$ref.split('/').at(-1) ?? '']?.properties?.['code'];
      return code?.const ?? code?.enum?.join();
    });
    return codes.includes(undefined) || new Set(codes).size < codes.length;
  });
  expect(untold.map(({ at }) => at)).toEqual([]);
  expect(answers.length).toBeGreaterThan(1_900);
});

/** What the steps of all recipes were answered: operation, status and body. */
async function playedSteps(operations: readonly ShownOperation[]): Promise<(readonly [string, number, unknown])[]> {
  const known = operations.map(({ operationId, method, path }) => ({
    operationId,
    method,
    form: new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`),
  }));
  const seen: (readonly [string, number, unknown])[] = [];
  for (const recipe of suiteFacts().recipes.filter(isNatural)) {
    const { steps } = await playIn(await TestSpace.make({ counted: false }), recipe);
    const answered = steps.flatMap(({ request, answer }) => {
      const path = request.path.split('?')[0] ?? '';
      const called = known.find(({ method, form }) => method === request.method && form.test(path));
      return called === undefined || answer === undefined
        ? []
        : [[called.operationId, answer.status, answer.body] as const];
    });
    seen.push(...answered);
  }
  return seen;
}
