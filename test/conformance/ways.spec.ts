import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { complaints } from '../support/complaints';
import { playHttpFile } from '../support/play-http-file';
import { suite, suiteFacts } from '../support/suite';

const NEWMAN = resolve(__dirname, '../../node_modules/.bin/newman');
const SUMMARY = ['--reporters', 'json', '--reporter-json-export', 'newman.json'];

interface Collection {
  readonly item: readonly { readonly name: string; readonly item: readonly { readonly name: string }[] }[];
}

interface NewmanRun {
  readonly run: {
    readonly stats: Readonly<Record<'requests' | 'assertions', { readonly total: number; readonly failed: number }>>;
    readonly failures: readonly { readonly error: { readonly message: string }; readonly source?: { name?: string } }[];
  };
}

interface Arazzo {
  readonly workflows: readonly { readonly workflowId: string }[];
}

async function textOf(path: string): Promise<string> {
  return (await fetch(`${suite.gateway}${path}`)).text();
}

describe('the ways to the codes as files', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'sadpath-ways-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are a Postman collection of every code with an HTTP answer, all of which newman runs', async () => {
    const text = await textOf('/postman.json');
    writeFileSync(join(folder, 'collection.json'), text);
    await promisify(execFile)(NEWMAN, ['run', 'collection.json', ...SUMMARY], { cwd: folder }).catch(() => undefined);
    const { run } = JSON.parse(readFileSync(join(folder, 'newman.json'), 'utf8')) as NewmanRun;
    expect(run.failures.map(({ error, source }) => `${source?.name ?? ''}: ${error.message}`)).toEqual([]);
    const folders = (JSON.parse(text) as Collection).item.flatMap(({ item }) => item);
    expect(run.stats.requests.total).toBeGreaterThan(2 * folders.length);
    expect(folders.length).toBeGreaterThan(suiteFacts().errors.length - 8);
  }, 180_000);

  it('are an Arazzo document in order, of which redocly runs every workflow', async () => {
    const text = await textOf('/arazzo.json');
    writeFileSync(join(folder, 'all.json'), text);
    expect(await complaints('redocly', ['lint', 'all.json'], folder)).toBe('');
    expect(await complaints('redocly', ['respect', 'all.json'], folder)).toBe('');
    expect((JSON.parse(text) as Arazzo).workflows.length).toBeGreaterThan(200);
  }, 300_000);

  it('are one at the own port of each service, whose ways by other services go where those listen', async () => {
    const counts: Record<string, number> = {};
    for (const { name } of suiteFacts().services) {
      const text = await (await fetch(`${suite.services[name] ?? ''}/arazzo.json`)).text();
      writeFileSync(join(folder, `${name}.json`), text);
      counts[name] = (JSON.parse(text) as Arazzo).workflows.length;
    }
    const whole = (JSON.parse(await textOf('/arazzo.json')) as Arazzo).workflows;
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(whole.length);
    expect(await complaints('redocly', ['respect', 'customer.json'], folder)).toBe('');
  }, 180_000);

  it('are one file for editors, by service, that runs as it stands', async () => {
    const text = await textOf('/requests.http?service=cms');
    const names = [...text.matchAll(/^# @name (\w+)$/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const { statuses } = await playHttpFile(text);
    const endings = [...text.matchAll(/^### (.*)$/gm)].map(([, title = '']) => /: (\d{3}) [\w.]+/.exec(title)?.[1]);
    expect(endings.filter((ending) => ending !== undefined)).toHaveLength(7);
    expect(statuses.map((status, at) => (endings[at] === undefined ? status < 300 : status))).toEqual(
      endings.map((ending) => (ending === undefined ? true : Number(ending))),
    );
  });

  it('are refused for a service that there is not', async () => {
    const answer = await fetch(`${suite.gateway}/arazzo.json?service=walet`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ nearest: expect.arrayContaining(['wallet']) as unknown });
  });
});
