import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CERTIFICATES, TENANT, type CertificateFixture } from '../issuing.fixtures';
import {
  CertificateAuthority,
  keyPem,
  makeClientKeys,
  PAST_DATES,
  WIDE_DATES,
  type KeyPair,
} from './certificate-authority';
import { CertificateDirectory } from './certificate-directory';
import type { CertificateSubject } from './certificate-subject';

/** Names under which the listeners answer (contract §2.3). */
const SERVER: CertificateSubject = {
  organization: 'Sadpath',
  organizationalUnits: [],
  commonName: 'localhost',
  dnsNames: ['localhost'],
  ipAddresses: ['127.0.0.1', '::1'],
};

interface Signing {
  readonly platform: CertificateAuthority;
  readonly foreign: CertificateAuthority;
  readonly keys: KeyPair;
}

/**
 * The directory with the authority, the server certificate and the fixture certificates in it, made on first use. Of
 * several processes that make it at once, the first to finish wins and the others take its files.
 */
export async function fillDirectory(path: string): Promise<CertificateDirectory> {
  const directory = new CertificateDirectory(path);
  if (directory.isComplete()) return directory;
  await mkdir(dirname(path), { recursive: true });
  const draft = new CertificateDirectory(await mkdtemp(`${path}.`));
  await writeAll(draft);
  try {
    await rename(draft.path, path);
  } catch (error) {
    await rm(draft.path, { recursive: true });
    if (!directory.isComplete()) throw error;
  }
  return directory;
}

async function writeAll(directory: CertificateDirectory): Promise<void> {
  // Making an RSA key takes longer than everything else here, so the fixtures share one.
  const [platform, foreign, keys] = await Promise.all([
    CertificateAuthority.create('Sadpath development authority'),
    CertificateAuthority.create('Another authority'),
    makeClientKeys(),
  ]);
  await directory.write('ca', await platform.toPem());
  await directory.write('server', await platform.issueServer(SERVER));
  await Promise.all(CERTIFICATES.map((fixture) => writeFixture(directory, fixture, { platform, foreign, keys })));
  await directory.complete();
}

async function writeFixture(
  directory: CertificateDirectory,
  fixture: CertificateFixture,
  { platform, foreign, keys }: Signing,
): Promise<void> {
  const order = {
    subject: { ...fixture, organization: TENANT, organizationalUnits: [fixture.organizationalUnit] },
    purpose: 'client',
    dates: fixture.state === 'expired' ? PAST_DATES : WIDE_DATES,
  } as const;
  const certificate = await (fixture.state === 'foreign' ? foreign : platform).sign(order, keys.publicKey);
  await directory.write(`${fixture.environment}/${fixture.name}`, { certificate, key: await keyPem(keys) });
}
