import type { Environment } from '../domain/program';
import { CertificateAuthority } from './certificate-authority';
import type { CertificateDirectory } from './certificate-directory';
import { judgeRequest, type RequestRefusal } from './judge-request';
import { x509 } from './x509';

/** What came of a request: the file of the certificate, or why there is none. */
export type SigningResult =
  | { readonly signed: true; readonly file: string }
  | { readonly signed: false; readonly refusal: RequestRefusal | 'unreadable' | 'name'; readonly reason: string };

/** A request in PEM and how its certificate is to be filed. */
export interface SigningOrder {
  readonly request: string;
  readonly name: string;
  readonly environment: Environment;
}

const NAME = /^[\w.-]{1,64}$/;

/** Signs a request and files the certificate, so that the listeners know it at once (contract §2.3). */
export async function signRequest(directory: CertificateDirectory, order: SigningOrder): Promise<SigningResult> {
  const place = `${order.environment}/${order.name}`;
  if (!NAME.test(order.name)) return refuse('name', 'the name must be 1 to 64 letters, digits, "." "_" "-"');
  if (directory.has(place)) return refuse('name', `${place} is taken: a renewed certificate gets a name of its own`);
  const request = await readRequest(order.request);
  if (request === undefined) return refuse('unreadable', 'this is no PKCS #10 request in PEM');
  const verdict = await judgeRequest(request);
  if (!verdict.accepted) return refuse(verdict.refusal, verdict.reason);
  const authority = await CertificateAuthority.load(await directory.authority());
  const name = request.subjectName.toJSON();
  const certificate = await authority.sign({ subject: verdict.subject, name, purpose: 'client' }, request.publicKey);
  return { signed: true, file: await directory.write(place, { certificate }) };
}

type Refused = Extract<SigningResult, { readonly signed: false }>;

function refuse(refusal: Refused['refusal'], reason: string): Refused {
  return { signed: false, refusal, reason };
}

async function readRequest(pem: string) {
  const { Pkcs10CertificateRequest } = await x509();
  try {
    return new Pkcs10CertificateRequest(pem);
  } catch {
    return undefined;
  }
}
