import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { suite } from '../support/suite';

const REDOCLY = resolve(__dirname, '../../node_modules/.bin/redocly');
const CONFIG = resolve(__dirname, '../../redocly.yaml');
const STYLES = ['standard', 'native'] as const;

interface ListedOperation {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly codes: readonly string[];
}

interface DocumentedOperation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<
      string,
      { readonly content: Readonly<Record<string, { readonly examples?: Readonly<Record<string, unknown>> }>> }
    >
  >;
}

type OpenApi = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly webhooks?: Readonly<Record<string, { readonly post: { readonly parameters: readonly { name: string }[] } }>>;
};

async function get<T>(url: string): Promise<T> {
  return (await (await fetch(url)).json()) as T;
}

function documentOf(service: string, style: string): Promise<OpenApi> {
  return get(`${suite.services[service] ?? ''}/openapi.json?envelope=${style}`);
}

function examplesOf({ responses }: DocumentedOperation): readonly string[] {
  return Object.values(responses).flatMap(({ content }) => Object.keys(content['application/json']?.examples ?? {}));
}

/** What Redocly has against the documents; nothing when it has neither errors nor warnings. */
async function complaints(files: readonly string[]): Promise<string> {
  try {
    const args = ['lint', '--config', CONFIG, ...files];
    const { stderr } = await promisify(execFile)(REDOCLY, args, { maxBuffer: 64 * 1024 * 1024 });
    return /You have \d+ warning/.test(stderr) ? stderr : '';
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    return stdout + stderr;
  }
}

const services = Object.keys(suite.services).filter((name) => !name.includes('.'));

describe('OpenAPI', () => {
  it.each(services)('of %s has every operation, with every code it may answer as an example', async (service) => {
    const { items } = await get<{ items: ListedOperation[] }>(`${suite.services[service] ?? ''}/__admin/operations`);
    const errors = await get<{ code: string; belowHttp?: true }[]>(`${suite.services[service] ?? ''}/__admin/errors`);
    const belowHttp = new Set(errors.filter((error) => error.belowHttp === true).map(({ code }) => code));
    const document = await documentOf(service, 'standard');
    expect(document.openapi).toBe('3.1.0');
    for (const { operation, method, path, codes } of filled(items)) {
      const documented = document.paths[path.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      expect(documented?.operationId).toBe(operation);
      const bare = codes.map((code) => code.slice(code.indexOf('/') + 1)).filter((code) => !belowHttp.has(code));
      expect(examplesOf(documented!)).toEqual(expect.arrayContaining(bare));
    }
  });

  it('of every service and of the control API passes the recommended rules', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sadpath-openapi-'));
    const files: string[] = [];
    const save = (name: string, document: unknown): void => {
      const file = join(folder, `${name}.json`);
      writeFileSync(file, JSON.stringify(document));
      files.push(file);
    };
    // What the document of everything has of each service is linted there; the frame around it is the same for all.
    for (const style of STYLES) save(style, await get(`${suite.gateway}/openapi.json?envelope=${style}`));
    save('banking', await documentOf('banking', 'standard'));
    save('control', await get(`${suite.gateway}/openapi/control.json`));
    try {
      expect(await complaints(files)).toBe('');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);

  it('tells what banking and issuing send by themselves, signatures included', async () => {
    const banking = await documentOf('banking', 'standard');
    const { post } = banking.webhooks?.['transaction.completed'] ?? {};
    expect(post?.parameters.map(({ name }) => name)).toEqual([
      'X-Webhook-ID',
      'X-Webhook-Timestamp',
      'X-Webhook-Signature',
    ]);
    const issuing = await documentOf('issuing', 'native');
    expect(Object.keys(issuing.webhooks ?? {})).toEqual(['otp_arrived', 'certificate_expiry']);
    expect(issuing.webhooks?.['otp_arrived']?.post.parameters).toEqual([]);
  });
});
