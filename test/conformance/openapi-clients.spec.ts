import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { suite } from '../support/suite';

const BIN = resolve(__dirname, '../../node_modules/.bin');

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

/** The output of a program when it fails; nothing when it does not. */
async function complaints(program: string, args: readonly string[], cwd: string): Promise<string> {
  try {
    await promisify(execFile)(join(BIN, program), args, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return stdout + stderr;
  }
}

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
    const options = ['--strict', '--noEmit', '--module', 'nodenext', '--allowImportingTsExtensions', '--ignoreConfig'];
    expect(await complaints('tsc', [...options, 'consumer.ts'], folder)).toBe('');
  }, 120_000);

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
