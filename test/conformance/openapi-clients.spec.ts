import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { complaints } from '../support/complaints';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';

/** What an integrator writes against the types alone; each refusal is one that the compiler must give. */
const CONSUMER = `
import type { operations, webhooks } from './api.js';

type Answer<O extends keyof operations, S> = operations[O] extends { responses: infer R }
  ? S extends keyof R ? (R[S] extends { content: { 'application/json': infer B } } ? B : never) : never
  : never;

export function missing(error: Answer<'banking_transferInternally', 400>): number {
  if (error.code === 'INSUFFICIENT_FUNDS') return error.details.required - error.details.available;
  return 0;
}

export function foreign(error: Answer<'banking_transferInternally', 400>): boolean {
  // @ts-expect-error -- the operation does not answer this code
  return error.code === 'EARLY_WITHDRAWAL';
}

export function unnarrowed(error: Answer<'banking_transferInternally', 400>): number {
  // @ts-expect-error -- only one of the codes has this member
  return error.details.available;
}

export function firstOf({ data }: Answer<'wallet_listWallets', 200>): string | undefined {
  return data.items.map(({ id }) => id)[data.pagination.page - 1];
}

type Told = webhooks['banking_transaction.completed']['post']['requestBody']['content']['application/json'];
export function referenceOf({ data }: Told): string {
  return data.reference;
}

export function narration({ data }: Answer<'banking_getTransfer', 200>): string {
  // @ts-expect-error -- it may be null
  return data.narration;
}
`;

/** What both clients send: a log-in, a list, and a transfer of more than there is. */
const REQUESTS = `
const [, , origin = '', space = ''] = process.argv;
const headers = { 'X-Sandbox-Space': space, 'X-Tenant-ID': 'fmfb' };
const login = { email: 'testuser@example.com', password: 'TestPass123!' };
const transfer = {
  sourceWalletId: '00000000-0000-4000-8000-000000001004',
  recipientAccountNumber: '0000000003',
  amount: 100_000,
};
`;

/** A program with openapi-fetch, whose types are those of openapi-typescript. */
const FETCHER = `
import createClient from 'openapi-fetch';
import type { paths } from './api.js';
${REQUESTS}
async function run(): Promise<object> {
  const client = createClient<paths>({ baseUrl: origin, headers });
  const tenant = { header: { 'X-Tenant-ID': 'fmfb' } };
  const session = await client.POST('/api/v1/banking/auth/login', { params: tenant, body: login });
  if (session.data === undefined || !('tokens' in session.data.data)) throw new Error('no session');
  const caller = { headers: { authorization: 'Bearer ' + session.data.data.tokens.accessToken } };
  const key = { 'X-API-Key': 'iss_stg_p1_primary' };
  const holders = await client.GET('/v2/cardholders', { headers: key, params: { query: { limit: 2 } } });
  const { error } = await client.POST('/api/v1/banking/transfers/internal', { ...caller, params: tenant, body: transfer });
  // @ts-expect-error -- the operation does not answer this code
  const isForeign = error?.code === 'EARLY_WITHDRAWAL';
  if (error?.code !== 'INSUFFICIENT_FUNDS') throw new Error(JSON.stringify(error));
  const { required, available } = error.details;
  return { listed: holders.data?.data.items.length, missing: required - available, isForeign };
}

void run().then((told) => process.stdout.write(JSON.stringify(told)));
`;

/** The same with a client whose functions are generated too. */
const CALLER = `
import { client } from './sdk/client.gen';
import { bankingLogin, bankingTransferInternally, issuingListCardholders } from './sdk';
${REQUESTS}
async function run(): Promise<object> {
  client.setConfig({ baseUrl: origin });
  const session = await bankingLogin({ headers, body: login });
  if (session.data === undefined || !('tokens' in session.data.data)) throw new Error('no session');
  const caller = { ...headers, authorization: 'Bearer ' + session.data.data.tokens.accessToken };
  const key = { ...headers, 'X-API-Key': 'iss_stg_p1_primary' };
  const holders = await issuingListCardholders({ headers: key, query: { limit: 2 } });
  const { error } = await bankingTransferInternally({ headers: caller, body: transfer });
  // @ts-expect-error -- the operation does not answer this code
  const isForeign = error?.code === 'EARLY_WITHDRAWAL';
  if (error?.code !== 'INSUFFICIENT_FUNDS') throw new Error(JSON.stringify(error));
  const { required, available } = error.details;
  return { listed: holders.data?.data.items.length, missing: required - available, isForeign };
}

void run().then((told) => process.stdout.write(JSON.stringify(told)));
`;

const STRICT = [
  ...['--strict', '--ignoreConfig', '--target', 'es2022', '--lib', 'es2023,dom,dom.iterable'],
  ...['--types', 'node', '--module', 'commonjs', '--moduleResolution', 'bundler'],
];

describe('the document of everything', () => {
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sadpath-client-'));
    symlinkSync(resolve(__dirname, '../../node_modules'), join(folder, 'node_modules'), 'dir');
    writeFileSync(join(folder, 'api.json'), await (await fetch(`${suite.gateway}/openapi.json`)).text());
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Compiles a program strictly, and runs it against the sandbox in a space of its own; what it tells. */
  async function compiledAndRun(name: string, text: string): Promise<unknown> {
    writeFileSync(join(folder, `${name}.ts`), text);
    expect(await complaints('tsc', [...STRICT, '--outDir', 'out', `${name}.ts`], folder)).toBe('');
    const { id } = await TestSpace.make();
    const file = join(folder, 'out', `${name}.js`);
    const { stdout } = await promisify(execFile)(process.execPath, [file, suite.gateway, id], { cwd: folder });
    return JSON.parse(stdout);
  }

  it('gives openapi-typescript a union of errors by code, with the details of each, and openapi-fetch a client', async () => {
    expect(await complaints('openapi-typescript', ['api.json', '-o', 'api.d.ts'], folder)).toBe('');
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
    expect(await complaints('tsc', [...STRICT, '--noEmit', 'consumer.ts'], folder)).toBe('');
    expect(await compiledAndRun('fetcher', FETCHER)).toEqual({ listed: 2, missing: 50_000, isForeign: false });
  }, 120_000);

  it('gives @hey-api/openapi-ts a client with the same unions', async () => {
    expect(await complaints('openapi-ts', ['-i', 'api.json', '-o', 'sdk', '--silent'], folder)).toBe('');
    expect(await compiledAndRun('caller', CALLER)).toEqual({ listed: 2, missing: 50_000, isForeign: false });
  }, 180_000);

  it.each(['', '?envelope=native'])('says where it was asked for, a space in its path included: %s', async (query) => {
    const at = async (url: string) => ((await (await fetch(url)).json()) as { readonly servers: unknown }).servers;
    const prefixes = Object.values(suite.services).filter((url) => url.startsWith('http:'));
    for (const origin of [suite.gateway, ...prefixes]) {
      expect(await at(`${origin}/openapi.json${query}`)).toEqual([{ url: origin }]);
      expect(await at(`${origin}/s/some-space/openapi.json${query}`)).toEqual([{ url: `${origin}/s/some-space` }]);
      expect(await at(`${origin}/__admin/openapi.json`)).toEqual([{ url: origin }]);
    }
    expect(await at(`${suite.gateway}/s/some-space/openapi/control.json${query}`)).toEqual([
      { url: `${suite.gateway}/s/some-space` },
    ]);
  });

  it('calls each schema as its class is called, whatever the bundler makes of that', async () => {
    const { components } = (await (await fetch(`${suite.gateway}/openapi.json`)).json()) as {
      readonly components: { readonly schemas: object };
    };
    const classes = Object.keys(components.schemas).filter((name) => !name.includes('_Error_'));
    expect(classes.filter((name) => !/^(?:[a-z]+_)+[A-Z][A-Za-z0-9]*$/.test(name))).toEqual([]);
    expect(classes.filter((name) => name.includes('_dto_'))).toEqual([]);
  });

  it('calls each operation by a name of its own', async () => {
    const { paths } = (await (await fetch(`${suite.gateway}/openapi.json`)).json()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
    };
    const names = Object.values(paths).flatMap((item) => Object.values(item).map(({ operationId }) => operationId));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['wallet_listWallets', 'cbs_connector_debit', 'control_postFaults']));
  });
});
