import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CERTIFICATES } from '../issuing.fixtures';
import { fillDirectory } from './fill-directory';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sadpath-tls-'));
});

afterAll(() => rm(folder, { recursive: true }));

describe('fillDirectory', () => {
  it('makes everything once, however many begin at the same time', async () => {
    const path = join(folder, 'data', 'issuing');
    const [first] = await Promise.all([fillDirectory(path), fillDirectory(path)]);
    const before = await readFile(join(path, 'ca.crt'), 'utf8');
    await fillDirectory(path);
    expect(await readFile(join(path, 'ca.crt'), 'utf8')).toBe(before);
    expect((await first.clients()).map(({ name }) => name).toSorted()).toEqual(
      CERTIFICATES.map(({ name }) => name).toSorted(),
    );
  });

  it('files what the fixtures say', async () => {
    const directory = await fillDirectory(join(folder, 'data', 'issuing'));
    const clients = await directory.clients();
    expect(clients.find(({ name }) => name === 'C1P')).toMatchObject({
      environment: 'production',
      organization: 'Northwind Issuing Ltd',
      organizationalUnits: ['Northwind Cards'],
      commonName: 'api.northwind.test',
      dnsNames: ['api.northwind.test', 'batch.northwind.test'],
      ipAddresses: ['127.0.0.1'],
    });
  });

  it('keeps keys to their owner', async () => {
    const { mode } = await stat(join(folder, 'data', 'issuing', 'ca.key'));
    expect(mode & 0o077).toBe(0);
  });
});
