import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, request, type RequestOptions, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, TLSSocket, type SecureVersion } from 'node:tls';
import type { CertificateDirectory } from './certificate-directory';
import { fillDirectory } from './fill-directory';
import { handshakeRefusal } from './handshake-refusal';
import { tlsOptions } from './tls-options';

let folder: string;
let directory: CertificateDirectory;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sadpath-tls-'));
  directory = await fillDirectory(join(folder, 'issuing'));
});

afterAll(() => rm(folder, { recursive: true }));

async function clientOf(name: string): Promise<{ cert: Buffer; key: Buffer }> {
  const file = join(directory.path, name === 'C1P' ? 'production' : 'staging', name);
  const [cert, key] = await Promise.all([readFile(`${file}.crt`), readFile(`${file}.key`)]);
  return { cert, key };
}

/** The fingerprint that the server saw, or undefined when no HTTP answer came. */
async function call(server: Server, client: RequestOptions): Promise<string | undefined> {
  const { port } = server.address() as AddressInfo;
  const ca = (await directory.authority()).certificate;
  return new Promise((resolve) => {
    const sent = request({ ...client, host: '127.0.0.1', port, ca, agent: false }, (answer) => {
      answer.setEncoding('utf8').once('data', resolve);
    });
    sent.on('error', () => resolve(undefined)).end();
  });
}

async function listen(maxVersion: SecureVersion): Promise<{ server: Server; refusals: unknown[] }> {
  const refusals: unknown[] = [];
  const server = createServer(await tlsOptions(directory, maxVersion), (incoming, answer) => {
    const { socket } = incoming;
    answer.end(socket instanceof TLSSocket ? socket.getPeerX509Certificate()?.fingerprint256 : undefined);
  });
  server.on('tlsClientError', (error, socket) => refusals.push(handshakeRefusal(error, socket)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, refusals };
}

describe.each(['TLSv1.2', 'TLSv1.3'] as const)('a listener up to %s', (version) => {
  let server: Server;
  let refusals: unknown[];

  beforeAll(async () => ({ server, refusals } = await listen(version)));
  beforeEach(() => refusals.splice(0));
  afterAll(() => server.close());

  it('lets in what the authority signed, whose name is its fingerprint', async () => {
    const filed = await directory.clients();
    for (const name of ['C1', 'C1R', 'C1P', 'C2', 'C3']) {
      const { fingerprint } = filed.find((certificate) => certificate.name === name)!;
      expect(await call(server, await clientOf(name))).toBe(fingerprint);
    }
    expect(refusals).toEqual([]);
  });

  it.each([
    ['CR', 'tls_issuer_untrusted'],
    ['C1X', 'tls_certificate_expired'],
  ])('answers nothing to %s', async (name, refusal) => {
    expect(await call(server, await clientOf(name))).toBeUndefined();
    expect(refusals).toEqual([refusal]);
  });

  it('answers nothing without a certificate', async () => {
    expect(await call(server, {})).toBeUndefined();
    expect(refusals).toEqual(['tls_client_certificate_missing']);
  });

  it('resumes no session', async () => {
    const options = { ...(await clientOf('C1')), ca: (await directory.authority()).certificate };
    const { port } = server.address() as AddressInfo;
    const visit = async (session?: Buffer): Promise<{ session: Buffer | undefined; isReused: boolean }> => {
      const socket = connect({ ...options, host: '127.0.0.1', port, ...(session === undefined ? {} : { session }) });
      let ticket: Buffer | undefined;
      socket.on('session', (given) => (ticket = given));
      await once(socket, 'secureConnect');
      const isReused = socket.isSessionReused();
      socket.write('GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      await once(socket.resume(), 'close');
      return { session: ticket, isReused };
    };
    const { session } = await visit();
    expect((await visit(session)).isReused).toBe(false);
  });
});
