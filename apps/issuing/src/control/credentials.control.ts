import { nearest } from '@sadpath/faults';
import { invalid, readForm, readOneOf, type ControlRequest, type ControlRoute } from '@sadpath/service';
import { resolve } from 'node:path';
import { CertificateRegistry, enrol } from '../access/certificate-registry';
import { issueCertificate, type ClientCertificate } from '../domain/client-certificate';
import { parseIp } from '../domain/ip-address';
import type { Program } from '../domain/program';
import { apiKeys, certificates, programs, refusedRequests, tenantWebhooks } from '../issuing.collections';
import { IssuingConfig } from '../issuing.config';
import { issuingError } from '../issuing.errors';
import { TENANT } from '../issuing.fixtures';
import { hasWildcard } from '../tls/certificate-subject';
import {
  CertificateBody,
  CertificateInfo,
  CertificatesAnswer,
  RevokedKey,
  TenantWebhookInfo,
  WebhookBody,
} from './control.dto';
import { conflict, findOr404, readTexts } from './control-input';

/** Certificates, keys and the reminder address: what Account Management would do (contract §2.11). */
export const credentialsControl: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/issuing/certificates',
    tag: 'issuing',
    answers: CertificatesAnswer,
    summary: 'The certificate registry of the space, and the directory of the files',
    handle: listCertificates,
  },
  {
    method: 'POST',
    path: '/issuing/certificates',
    tag: 'issuing',
    body: CertificateBody,
    answers: CertificateInfo,
    summary: 'Asks the development authority for a certificate, to be named in X-Sandbox-Client-Cert',
    status: 201,
    bodyExample: {
      name: 'C9',
      organizationalUnits: ['Northwind Cards'],
      commonName: 'pay.northwind.test',
      dnsNames: ['pay.northwind.test'],
    },
    handle: requestCertificate,
  },
  {
    method: 'POST',
    path: '/issuing/certificates/:name/revoke',
    pathExamples: { name: 'C1' },
    tag: 'issuing',
    answers: CertificateInfo,
    summary: 'Revokes a certificate in the space',
    handle: revokeCertificate,
  },
  {
    method: 'POST',
    path: '/issuing/keys/:name/revoke',
    pathExamples: { name: 'K1' },
    tag: 'issuing',
    answers: RevokedKey,
    summary: 'Revokes an API key, by the name of its fixture or by itself',
    handle: revokeKey,
  },
  {
    method: 'PUT',
    path: '/issuing/webhook',
    tag: 'issuing',
    body: WebhookBody,
    answers: TenantWebhookInfo,
    summary: 'Where the tenant is reminded of its certificates',
    bodyExample: { url: 'http://127.0.0.1:9000/certificates' },
    handle: putWebhook,
  },
];

/** Where the service runs elsewhere its files are elsewhere too, and the space alone says what there is. */
function registryOf(request: ControlRequest): CertificateRegistry {
  return request.resolve?.(CertificateRegistry) ?? new CertificateRegistry();
}

async function listCertificates(request: ControlRequest): Promise<object> {
  const { call } = request;
  const items = await call.store.transaction((tx) => registryOf(request).all(call, tx));
  const config = request.resolve?.(IssuingConfig);
  return { directory: config === undefined ? null : resolve(config.certificates), items };
}

async function requestCertificate(request: ControlRequest): Promise<ClientCertificate> {
  const call = request.call;
  const asked = certificateOf(readForm(request.body, CertificateBody), call.now);
  requireSignable(asked);
  const isStarred = hasWildcard([asked.commonName, ...asked.dnsNames]);
  await call.store.transaction(async (tx) => {
    requirePrograms(asked, await tx.all(programs));
    const taken = await registryOf(request).known(call, tx, asked.name);
    if (taken !== undefined) throw conflict(`${asked.name} is taken`);
    if (isStarred) await tx.put(refusedRequests, { name: asked.name });
    else await enrol(call, tx, asked);
  });
  if (isStarred) throw invalid('dnsNames', issuingError('csr_wildcard_refused').message);
  return asked;
}

/** What the authority would not sign in any space. */
function requireSignable({ ipAddresses, dnsNames }: ClientCertificate): void {
  const wrong = ipAddresses.find((text) => parseIp(text) === undefined);
  if (wrong !== undefined) throw invalid('ipAddresses', `"${wrong}" is no IP address`);
  const nameless = dnsNames.find((text) => !/^[*\w.-]+$/.test(text));
  if (nameless !== undefined) throw invalid('dnsNames', `"${nameless}" is no domain`);
}

/** A certificate is of one or more programs of the tenant. */
function requirePrograms({ organizationalUnits, organization }: ClientCertificate, known: readonly Program[]): void {
  const names = known.filter(({ tenant }) => tenant === organization).map(({ name }) => name);
  if (organizationalUnits.length === 0) throw invalid('organizationalUnits', 'organizationalUnits must have a program');
  const strange = organizationalUnits.find((unit) => !names.includes(unit));
  if (strange === undefined) return;
  throw invalid('organizationalUnits', `${organization} has no program "${strange}"`, nearest(strange, names));
}

function certificateOf(body: Readonly<Record<string, unknown>>, now: number): ClientCertificate {
  const { name, commonName } = body;
  if (typeof name !== 'string' || !/^[\w.-]{1,64}$/.test(name))
    throw invalid('name', 'name must be 1 to 64 letters, digits, "." "_" "-"');
  if (typeof commonName !== 'string' || commonName === '') throw invalid('commonName', 'commonName is required');
  const names = {
    name,
    organization: TENANT,
    organizationalUnits: readTexts('organizationalUnits', body['organizationalUnits']),
    commonName,
    dnsNames: readTexts('dnsNames', body['dnsNames'] ?? []),
    ipAddresses: readTexts('ipAddresses', body['ipAddresses'] ?? []),
    environment: readOneOf('environment', body['environment'] ?? 'staging', ['staging', 'production']),
  };
  return issueCertificate(names, now);
}

function revokeCertificate(request: ControlRequest): Promise<ClientCertificate> {
  const { call } = request;
  return call.store.transaction(async (tx) => {
    const name = request.params['name'] ?? '';
    const known = await registryOf(request).known(call, tx, name);
    const certificate = known ?? (await findOr404(tx, certificates, name));
    const revoked = { ...certificate, isRevoked: true };
    await tx.put(certificates, revoked);
    return revoked;
  });
}

function revokeKey(request: ControlRequest): Promise<object> {
  const wanted = request.params['name'] ?? '';
  return request.call.store.transaction(async (tx) => {
    const named = (await tx.all(apiKeys)).find(({ name }) => name === wanted);
    const key = named ?? (await findOr404(tx, apiKeys, wanted));
    await tx.put(apiKeys, { ...key, isRevoked: true });
    return { name: key.name, isRevoked: true };
  });
}

async function putWebhook(request: ControlRequest): Promise<object> {
  const { url } = readForm(request.body, WebhookBody);
  if (typeof url !== 'string' || !URL.canParse(url)) throw invalid('url', 'url must be an absolute URL');
  await request.call.store.transaction((tx) => tx.put(tenantWebhooks, { tenant: TENANT, url }));
  return { tenant: TENANT, url };
}
