import { NETWORK_FAULTS, type NetworkFault } from '@sadpath/faults';
import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls, type SecureVersion } from 'node:tls';
import { parseAnswer, rawRequest } from '../support/raw-client';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';
import { credentialsOf } from './issuing/tls-call';

const PATH = '/v2/wallets/3001';
const AT = (origin: string | undefined): { host: string; port: number } => {
  const { hostname, port } = new URL(origin ?? '');
  return { host: hostname, port: Number(port) };
};
const overTls = async (maxVersion: SecureVersion): Promise<Socket> =>
  connectTls({
    ...(await credentialsOf('C1')),
    ...AT(suite.listeners['issuing.staging']),
    maxVersion,
    minVersion: maxVersion,
  });

/** Every way to the service. */
const DOORS: Readonly<Record<string, () => Promise<Socket> | Socket>> = {
  'the plain port': () => connectPlain(AT(suite.services['issuing'])),
  'the gateway': () => connectPlain(AT(suite.gateway)),
  'TLS 1.2': () => overTls('TLSv1.2'),
  'TLS 1.3': () => overTls('TLSv1.3'),
};

interface Met {
  readonly bytes: Buffer;
  readonly end: string;
}

/** What a client sees of each fault. */
const SIGHTS: Readonly<Record<NetworkFault, (met: Met) => void>> = {
  CONNECTION_RESET_BY_PEER: (met) => expect(met).toEqual({ bytes: Buffer.alloc(0), end: 'ECONNRESET' }),
  EMPTY_RESPONSE: ({ bytes, end }) =>
    expect({ bytes: bytes.length, end }).toEqual({ bytes: 0, end: expect.stringMatching(/^(end|ECONNRESET)$/) }),
  RANDOM_DATA_THEN_CLOSE: ({ bytes }) =>
    expect({ isLong: bytes.length > 100, answer: parseAnswer(bytes) }).toEqual({ isLong: true, answer: undefined }),
  MALFORMED_RESPONSE_CHUNK: ({ bytes }) =>
    expect(bytes.toString('latin1')).toMatch(/^HTTP\/1\.1 200 [\s\S]*chunked[\s\S]*\r\n\r\n(?![0-9a-f]+\r\n)./i),
  TRUNCATED_BODY: ({ bytes }) => {
    const { text, headers } = parseAnswer(bytes)!;
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThan(Number(headers['content-length']));
  },
  SLOW_DRIP: ({ bytes }) => expect(JSON.parse(parseAnswer(bytes)!.text)).toMatchObject({ success: true }),
  HANG: (met) => expect(met).toEqual({ bytes: Buffer.alloc(0), end: 'hung up by the client' }),
};

/** Real milliseconds after which the client of a hanging answer gives up. */
const PATIENCE_MS = 300;

async function meet(open: () => Promise<Socket> | Socket, fault: NetworkFault, space: TestSpace): Promise<Met> {
  const socket = await open();
  const chunks: Buffer[] = [];
  let end = 'end';
  const headers = { 'x-api-key': 'iss_stg_p1_primary', 'x-sandbox-space': space.id, 'x-sandbox-fault': fault };
  socket.write(rawRequest(`GET ${PATH} HTTP/1.1`, Object.entries(headers)));
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('error', (error: NodeJS.ErrnoException) => (end = error.code ?? error.message));
  if (fault === 'HANG') {
    await space.ask('POST', '/requests/wait', { match: { service: 'issuing', path: PATH } });
    socket.setTimeout(PATIENCE_MS, () => {
      end = 'hung up by the client';
      socket.destroy();
    });
  }
  await new Promise((resolve) => socket.once('close', resolve));
  return { bytes: Buffer.concat(chunks), end };
}

describe.each(Object.entries(DOORS))('through %s a client meets', (_, open) => {
  it.each(NETWORK_FAULTS)('%s', async (fault) => {
    SIGHTS[fault](await meet(open, fault, await TestSpace.make()));
  });
});
