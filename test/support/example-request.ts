import { suite } from './suite';
import { TestSpace } from './test-space';
import { logInToBank, logInToDebit, logInToWallet, type CallerHeaders } from './log-in';
import type { WireRequest } from './wire';

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly example?: unknown;
}

interface Media {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
}

/** An operation of the document of everything, with its references resolved. */
export interface ShownOperation {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly object[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
}

type Referring = Omit<ShownOperation, 'parameters' | 'method' | 'path'> & {
  readonly parameters?: readonly (Parameter & { readonly $ref?: string })[];
};

/** Every operation of the document of everything. */
export async function shownOperations(style = 'standard'): Promise<readonly ShownOperation[]> {
  const document = (await (await fetch(`${suite.gateway}/openapi.json?envelope=${style}`)).json()) as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Referring>>>>;
    readonly components: { readonly parameters: Readonly<Record<string, Parameter>> };
  };
  const named = document.components.parameters;
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { parameters = [], ...operation }]) => ({
      ...operation,
      method: method.toUpperCase(),
      path,
      parameters: parameters.map((each) => named[each.$ref?.split('/').at(-1) ?? ''] ?? each),
    })),
  );
}

/** The example of a body; undefined where there is none. */
export function bodyOf({ requestBody }: ShownOperation): unknown {
  const { example, examples = {} } = requestBody?.content['application/json'] ?? {};
  return example ?? Object.values(examples)[0]?.value;
}

/** A request made from the examples of the document alone, as an importer makes it. */
export function importedRequest(operation: ShownOperation): WireRequest & { readonly path: string } {
  const given = (place: Parameter['in']) =>
    operation.parameters
      .filter((each) => each.in === place && each.name !== 'X-Sandbox-Space')
      .map(({ name, example }) => [name, String(example)] as const);
  const path = given('path').reduce(
    (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(value)),
    operation.path,
  );
  const query = new URLSearchParams(Object.fromEntries(given('query'))).toString();
  const headers = Object.fromEntries(given('header').map(([name, value]) => [name.toLowerCase(), value]));
  const body = bodyOf(operation);
  const request = { method: operation.method, path: query === '' ? path : `${path}?${query}`, headers };
  if ('multipart/form-data' in (operation.requestBody?.content ?? {})) return { ...request, ...FILE(headers) };
  return body === undefined ? request : { ...request, body };
}

const FILE = (headers: CallerHeaders): WireRequest => ({
  headers: { ...headers, 'content-type': 'multipart/form-data; boundary=B' },
  rawBody: '--B\r\ncontent-disposition: form-data; name="file"; filename="order.txt"\r\n\r\nx\r\n--B--\r\n',
});

/** Whoever the document says the example is of; undefined for the first of the service's credentials. */
function senderOf({ description = '' }: ShownOperation): string | undefined {
  return /The example is that of `([^` ]+)/.exec(description)?.[1];
}

/** What the sender of the example logs in with, or has for a key. */
export async function credentialsFor(operation: ShownOperation, space: TestSpace): Promise<CallerHeaders> {
  const [service = ''] = operation.tags;
  const sender = senderOf(operation);
  const schemes = operation.security.flatMap((each) => Object.keys(each));
  if (service === 'issuing') return sender === undefined ? PROGRAM_ONE : { ...PROGRAM_TWO, 'x-api-key': sender };
  if (schemes.includes('wallet_internalKey')) return { 'x-internal-api-key': 'sandbox-internal-key' };
  if (service === 'control' || schemes.length === 0) return {};
  if (service === 'wallet') return logInToWallet(space);
  if (service === 'banking') return logInToBank(space, sender);
  return logInToDebit(space);
}

const PROGRAM_ONE = { 'x-api-key': 'iss_stg_p1_primary' };
const PROGRAM_TWO = { 'x-sandbox-client-cert': 'C2' };
