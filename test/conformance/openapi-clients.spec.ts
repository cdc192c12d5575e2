import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { complaints } from '../support/complaints';
import { suite } from '../support/suite';

/** What an integrator writes against the types; each refusal is one that the compiler must give. */
const CONSUMER = `
import type { operations, webhooks } from './api.d.ts';

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

/** The same with a client whose functions are generated too. */
const CALLER = `
import { bankingTransferInternally, cbsConnectorDebit, walletListWallets } from './sdk/index.js';

export async function shortOf(): Promise<number> {
  const path = { headers: { 'X-Tenant-ID': 'fmfb' } };
  const { error } = await bankingTransferInternally({
    ...path,
    body: { fromAccountId: 'a', toAccountNumber: '0123456789', amount: 5 } as never,
  });
  return error?.code === 'INSUFFICIENT_FUNDS' ? error.details.required - error.details.available : 0;
}

export async function firstOf(): Promise<string | undefined> {
  const { data } = await walletListWallets();
  return data?.data.items.map(({ id }) => id)[0];
}

export async function codeOf(): Promise<string | undefined> {
  const { error } = await cbsConnectorDebit({ body: {} as never, headers: {} as never });
  // @ts-expect-error -- the operation does not answer this code
  if (error?.code === 'card.not.found') return 'foreign';
  return error?.code;
}
`;

const STRICT = ['--strict', '--noEmit', '--ignoreConfig', '--lib', 'es2023,dom,dom.iterable'];

describe('the document of everything', () => {
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sadpath-client-'));
    writeFileSync(join(folder, 'api.json'), await (await fetch(`${suite.gateway}/openapi.json`)).text());
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('gives openapi-typescript a union of errors by code, with the details of each', async () => {
    expect(await complaints('openapi-typescript', ['api.json', '-o', 'api.d.ts'], folder)).toBe('');
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
    const options = [...STRICT, '--module', 'nodenext', '--allowImportingTsExtensions'];
    expect(await complaints('tsc', [...options, 'consumer.ts'], folder)).toBe('');
  }, 120_000);

  it('gives @hey-api/openapi-ts a client with the same unions', async () => {
    expect(await complaints('openapi-ts', ['-i', 'api.json', '-o', 'sdk', '--silent'], folder)).toBe('');
    writeFileSync(join(folder, 'caller.ts'), CALLER);
    const options = [...STRICT, '--module', 'esnext', '--moduleResolution', 'bundler'];
    expect(await complaints('tsc', [...options, 'caller.ts'], folder)).toBe('');
  }, 180_000);

  it('says where it was asked for, a space in its path included', async () => {
    const { servers } = (await (await fetch(`${suite.gateway}/s/some-space/openapi.json`)).json()) as {
      readonly servers: readonly unknown[];
    };
    expect(servers).toEqual([{ url: `${suite.gateway}/s/some-space` }]);
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
