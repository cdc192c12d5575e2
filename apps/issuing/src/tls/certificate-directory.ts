import { X509Certificate } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Environment } from '../domain/program';
import type { KeyedCertificate } from './certificate-authority';
import type { CertificateSubject } from './certificate-subject';

/** A client certificate as it lies in the directory. */
export interface FiledCertificate extends CertificateSubject {
  readonly name: string;
  readonly environment: Environment;
  /** SHA-256 of the certificate: the name by which a connection shows it. */
  readonly fingerprint: string;
}

export const ENVIRONMENTS: readonly Environment[] = ['staging', 'production'];

/**
 * The development authority's files: `ca.crt`, `ca.key`, `server.crt`, `server.key`, and for every client certificate
 * `<environment>/<NAME>.crt` with its `.key`. What lies there is what the registry knows.
 */
export class CertificateDirectory {
  constructor(readonly path: string) {}

  isComplete(): boolean {
    return existsSync(join(this.path, 'complete'));
  }

  /** True when a certificate of that name is filed, such as `staging/C1`. */
  has(name: string): boolean {
    return existsSync(join(this.path, `${name}.crt`));
  }

  authority(): Promise<KeyedCertificate> {
    return this.read('ca');
  }

  server(): Promise<KeyedCertificate> {
    return this.read('server');
  }

  async write(
    name: string,
    { certificate, key }: Pick<KeyedCertificate, 'certificate'> & Partial<KeyedCertificate>,
  ): Promise<string> {
    const file = join(this.path, `${name}.crt`);
    await mkdir(join(file, '..'), { recursive: true });
    if (key !== undefined) await writeFile(join(this.path, `${name}.key`), key, { mode: 0o600 });
    await writeFile(file, certificate);
    return file;
  }

  /** Marks the directory as fully written; a half-written one is made anew. */
  async complete(): Promise<void> {
    await writeFile(join(this.path, 'complete'), '');
  }

  /** All client certificates, of both environments. */
  async clients(): Promise<readonly FiledCertificate[]> {
    const perEnvironment = await Promise.all(ENVIRONMENTS.map((environment) => this.clientsOf(environment)));
    return perEnvironment.flat();
  }

  private async clientsOf(environment: Environment): Promise<readonly FiledCertificate[]> {
    const folder = join(this.path, environment);
    const files = existsSync(folder) ? await readdir(folder) : [];
    return Promise.all(
      files
        .filter((file) => file.endsWith('.crt'))
        .map(async (file) => filed(await readFile(join(folder, file)), { name: basename(file, '.crt'), environment })),
    );
  }

  private async read(name: string): Promise<KeyedCertificate> {
    const [certificate, key] = await Promise.all(
      ['crt', 'key'].map((ending) => readFile(join(this.path, `${name}.${ending}`), 'utf8')),
    );
    return { certificate: certificate ?? '', key: key ?? '' };
  }
}

function filed(pem: Buffer, place: Pick<FiledCertificate, 'name' | 'environment'>): FiledCertificate {
  const { fingerprint256, subject, subjectAltName = '' } = new X509Certificate(pem);
  const parts = subject.split('\n').map((line) => splitOnce(line, '='));
  const names = subjectAltName.split(', ').map((name) => splitOnce(name, ':'));
  return {
    ...place,
    fingerprint: fingerprint256,
    organization: valuesOf(parts, 'O')[0] ?? '',
    organizationalUnits: valuesOf(parts, 'OU'),
    commonName: valuesOf(parts, 'CN')[0] ?? '',
    dnsNames: valuesOf(names, 'DNS'),
    ipAddresses: valuesOf(names, 'IP Address'),
  };
}

function splitOnce(text: string, mark: string): readonly [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at + 1)];
}

function valuesOf(pairs: readonly (readonly [string, string])[], key: string): readonly string[] {
  return pairs.filter(([name]) => name === key).map(([, value]) => value);
}
