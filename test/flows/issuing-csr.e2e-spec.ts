import 'reflect-metadata';
import { PemConverter, Pkcs10CertificateRequestGenerator, SubjectAlternativeNameExtension } from '@peculiar/x509';
import { spawnSync } from 'node:child_process';
import { webcrypto } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestSpace } from '../support/test-space';
import { certificateDirectory, tlsCall } from './issuing/tls-call';

const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
const K1 = { 'x-api-key': 'iss_stg_p1_primary' };
const CLI = join(__dirname, '../../dist/issuing/csr.cli.mjs');

let folder: string;
let directory: string;
let keys: webcrypto.CryptoKeyPair;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sadpath-csr-'));
  directory = await certificateDirectory();
  keys = await webcrypto.subtle.generateKey(RSA, true, ['sign', 'verify']);
});

afterAll(() => rm(folder, { recursive: true }));

/** Runs the command line on a request that names this domain; the files of the certificate are named after `name`. */
async function sign(name: string, domain: string): Promise<{ status: number | null; stderr: string }> {
  const request = await Pkcs10CertificateRequestGenerator.create({
    name: [{ O: ['Northwind Issuing Ltd'] }, { OU: ['Northwind Cards'] }, { CN: ['api.northwind.test'] }],
    keys,
    signingAlgorithm: RSA,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'dns', value: domain }])],
  });
  const file = join(folder, `${name}.pem`);
  await writeFile(file, request.toString('pem'));
  const env = { ...process.env, SADPATH_ISSUING_CERTIFICATES: directory };
  const { status, stderr } = spawnSync(process.execPath, [CLI, file], { env, encoding: 'utf8' });
  return { status, stderr };
}

describe('the command line that signs requests', () => {
  it('makes a certificate that the running listener takes at once', async () => {
    const space = await TestSpace.make();
    const name = `T-${space.id}`;
    const file = join(directory, 'staging', name);
    try {
      expect(await sign(name, 'api.northwind.test')).toEqual({ status: 0, stderr: '' });
      const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
      await writeFile(`${file}.key`, PemConverter.encode(key, 'PRIVATE KEY'));
      const headers = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-space': space.id };
      expect((await tlsCall(name, '/v2/wallets', { headers }))?.status).toBe(200);
      const [entry] = (await space.journal(1)).items;
      expect(entry?.notes).toContain(`certificate ${name} on staging`);
      await space.ask('POST', `/issuing/certificates/${name}/revoke`);
      expect(await tlsCall(name, '/v2/wallets', { headers })).toBeUndefined();
    } finally {
      await Promise.all(['crt', 'key'].map((ending) => rm(`${file}.${ending}`, { force: true })));
    }
  });

  it('makes one that every space lists and reminds of, good for 90 days from when the space met it', async () => {
    const space = await TestSpace.make({ clock: '2026-01-15T09:00:00Z' });
    const name = `T-${space.id}`;
    await space.ask('PUT', '/clock', { action: 'advance', duration: 'P80D' });
    const called = () => space.call('/v2/otp/x', { headers: { ...K1, 'x-sandbox-client-cert': name } });
    try {
      expect((await sign(name, 'api.northwind.test')).status).toBe(0);
      const { items } = await space.ask<{ items: { name: string }[] }>('GET', '/issuing/certificates');
      expect(items.map((item) => item.name)).toContain(name);
      await space.ask('PUT', '/clock', { action: 'advance', duration: 'P60D' });
      const { items: sent } = await space.ask<{ items: { body: object }[] }>('GET', '/outbox');
      expect(sent.filter(({ body }) => 'daysRemaining' in body).length).toBeGreaterThan(0);
      expect((await called()).status).toBe(404);
      await space.ask('PUT', '/clock', { action: 'advance', duration: 'P31D' });
      await expect(called()).rejects.toThrow();
    } finally {
      await rm(`${join(directory, 'staging', name)}.crt`, { force: true });
    }
  });

  it('makes none for a wildcard, and says so', async () => {
    const name = `T-${(await TestSpace.make()).id}`;
    expect(await sign(name, '*.northwind.test')).toEqual({
      status: 1,
      stderr: 'refused: wildcard names are not accepted\n',
    });
    expect(existsSync(join(directory, 'staging', `${name}.crt`))).toBe(false);
  });
});
