import type { Environment } from '../domain/program';
import { CertificateAuthority } from './certificate-authority';
import type { CertificateDirectory } from './certificate-directory';
import { judgeRequest, type RequestRefusal } from './judge-request';
import { x509 } from './x509';

/** What came of a request: the file of the certificate, or why there is none. */
export type SigningResult =
  | { readonly signed: true; readonly file: string }
  | { readonly signed: false; readonly refusal: RequestRefusal | 'unreadable'; readonly reason: string };

/** A request in PEM and how its certificate is to be filed. */
export interface SigningOrder {
  readonly request: string;
  readonly name: string;
  readonly environment: Environment;
}

/** Signs a request and files the certificate, so that the listeners know it at once (contract §2.3). */
export async function signRequest(directory: CertificateDirectory, order: SigningOrder): Promise<SigningResult> {
  const request = await readRequest(order.request);
  if (request === undefined)
    return { signed: false, refusal: 'unreadable', reason: 'this is no PKCS #10 request in PEM' };
  const verdict = await judgeRequest(request);
  if (!verdict.accepted) return { signed: false, refusal: verdict.refusal, reason: verdict.reason };
  const authority = await CertificateAuthority.load(await directory.authority());
  const name = request.subjectName.toJSON();
  const certificate = await authority.sign({ subject: verdict.subject, name, purpose: 'client' }, request.publicKey);
  return { signed: true, file: await directory.write(`${order.environment}/${order.name}`, { certificate }) };
}

async function readRequest(pem: string) {
  const { Pkcs10CertificateRequest } = await x509();
  try {
    return new Pkcs10CertificateRequest(pem);
  } catch {
    return undefined;
  }
}
