import 'reflect-metadata';
import { Pkcs10CertificateRequestGenerator, SubjectAlternativeNameExtension, type JsonName } from '@peculiar/x509';
import { webcrypto, X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CertificateDirectory } from './certificate-directory';
import { fillDirectory } from './fill-directory';
import { signRequest, type SigningResult } from './sign-request';

const SUBJECT: JsonName = [
  { C: ['GB'] },
  { ST: ['London'] },
  { L: ['London'] },
  { O: ['Northwind Issuing Ltd'] },
  { OU: ['Northwind Cards'] },
  { OU: ['Northwind Travel'] },
  { CN: ['pay.northwind.test'] },
];
const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent: new Uint8Array([1, 0, 1]) } as const;

let folder: string;
let directory: CertificateDirectory;
let keys: webcrypto.CryptoKeyPair;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sadpath-tls-'));
  directory = await fillDirectory(join(folder, 'issuing'));
  keys = await webcrypto.subtle.generateKey({ ...RSA, modulusLength: 2048 }, true, ['sign', 'verify']);
});

afterAll(() => rm(folder, { recursive: true }));

interface Asked {
  readonly as?: string;
  readonly name?: JsonName;
  readonly dnsNames?: readonly string[];
  readonly pair?: webcrypto.CryptoKeyPair;
}

async function sign({
  as = 'PAY',
  name = SUBJECT,
  dnsNames = ['pay.northwind.test'],
  pair = keys,
}: Asked): Promise<SigningResult> {
  const request = await Pkcs10CertificateRequestGenerator.create({
    name,
    keys: pair,
    signingAlgorithm: RSA,
    extensions: [
      new SubjectAlternativeNameExtension([
        ...dnsNames.map((value) => ({ type: 'dns' as const, value })),
        { type: 'ip' as const, value: '127.0.0.1' },
      ]),
    ],
  });
  return signRequest(directory, { request: request.toString('pem'), name: as, environment: 'staging' });
}

describe('signRequest', () => {
  it('certifies the subject as it was asked for, and the registry finds it', async () => {
    const result = await sign({});
    expect(result.signed).toBe(true);
    const certificate = new X509Certificate(await readFile(join(directory.path, 'staging', 'PAY.crt')));
    const authority = new X509Certificate((await directory.authority()).certificate);
    expect(certificate.verify(authority.publicKey)).toBe(true);
    expect(certificate.subject.split('\n')).toEqual([
      'C=GB',
      'ST=London',
      'L=London',
      'O=Northwind Issuing Ltd',
      'OU=Northwind Cards',
      'OU=Northwind Travel',
      'CN=pay.northwind.test',
    ]);
    expect((await directory.clients()).find(({ name }) => name === 'PAY')).toMatchObject({
      organizationalUnits: ['Northwind Cards', 'Northwind Travel'],
      ipAddresses: ['127.0.0.1'],
    });
  });

  it('refuses wildcards, in the common name and beside it', async () => {
    const starred = [...SUBJECT.slice(0, -1), { CN: ['*.northwind.test'] }];
    expect(await sign({ as: 'W1', dnsNames: ['*.northwind.test'] })).toMatchObject({
      signed: false,
      refusal: 'wildcard',
    });
    expect(await sign({ as: 'W2', name: starred })).toMatchObject({ signed: false, refusal: 'wildcard' });
  });

  it('refuses keys of another size', async () => {
    const pair = await webcrypto.subtle.generateKey({ ...RSA, modulusLength: 1024 }, true, ['sign', 'verify']);
    expect(await sign({ as: 'K1', pair })).toMatchObject({ signed: false, refusal: 'key' });
  });

  it.each(['O', 'OU', 'CN'])('refuses a subject without %s', async (part) => {
    expect(await sign({ as: 'S1', name: SUBJECT.filter((rdn) => !(part in rdn)) })).toMatchObject({
      signed: false,
      refusal: 'subject',
      reason: `the subject lacks ${part}`,
    });
  });

  it('refuses a request signed with another key', async () => {
    const other = await webcrypto.subtle.generateKey({ ...RSA, modulusLength: 2048 }, true, ['sign', 'verify']);
    expect(await sign({ as: 'G1', pair: { publicKey: keys.publicKey, privateKey: other.privateKey } })).toMatchObject({
      signed: false,
      refusal: 'signature',
    });
  });

  it.each(['PAY', 'C1', '../C1', ''])('refuses to file a certificate as "%s"', async (as) => {
    expect(await sign({ as })).toMatchObject({ signed: false, refusal: 'name' });
  });

  it('refuses what is no request', async () => {
    const result = await signRequest(directory, { request: 'nonsense', name: 'X', environment: 'staging' });
    expect(result).toMatchObject({ signed: false, refusal: 'unreadable' });
  });
});
