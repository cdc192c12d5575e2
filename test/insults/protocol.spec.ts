import { credentialsOf } from '../flows/issuing/tls-call';
import { parseAnswer, RawConnection, rawRequest, sendRaw } from '../support/raw-client';
import { suite, suiteFacts } from '../support/suite';
import { send } from '../support/wire';
import { expectAlive, expectPolite, expectRefused } from './expect-polite';

const HOST = 'Host: 127.0.0.1\r\n';
const CLOSE = 'Connection: close\r\n';

/** What is no good HTTP, or HTTP that no client library would send; `%` stands for a documented path. */
const REFUSED: Readonly<Record<string, string | Buffer>> = {
  'no HTTP at all': 'HELLO\r\n\r\n',
  'random bytes': Buffer.from(Array.from({ length: 256 }, (_, i) => (i * 73) % 256)),
  'the greeting of TLS': Buffer.from('160301020001000001fc0303', 'hex'),
  'the preface of HTTP/2': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'a method nobody knows': `BREW % HTTP/1.1\r\n${HOST}${CLOSE}\r\n`,
  'a method in small letters': `get % HTTP/1.1\r\n${HOST}${CLOSE}\r\n`,
  'a version nobody knows': `GET % HTTP/9.9\r\n${HOST}${CLOSE}\r\n`,
  'a space in the path': `GET %/a b HTTP/1.1\r\n${HOST}${CLOSE}\r\n`,
  'bytes above ASCII in the path': `GET %/h\xe4h HTTP/1.1\r\n${HOST}${CLOSE}\r\n`,
  'a null byte in a header': `GET % HTTP/1.1\r\n${HOST}X-A: a\u0000b\r\n${CLOSE}\r\n`,
  'a header without a colon': `GET % HTTP/1.1\r\n${HOST}nonsense\r\n${CLOSE}\r\n`,
  'a header of a hundred kilobytes': rawRequest('GET % HTTP/1.1', [['x-long', 'x'.repeat(100_000)]]),
  'a path of a hundred kilobytes': rawRequest(`GET %/${'x'.repeat(100_000)} HTTP/1.1`, []),
  'a length that is no number': `POST % HTTP/1.1\r\n${HOST}Content-Length: ten\r\n${CLOSE}\r\n`,
  'a length below zero': `POST % HTTP/1.1\r\n${HOST}Content-Length: -1\r\n${CLOSE}\r\n`,
  'two lengths': `POST % HTTP/1.1\r\n${HOST}Content-Length: 2\r\nContent-Length: 3\r\n${CLOSE}\r\n{}`,
  'a length and chunks': `POST % HTTP/1.1\r\n${HOST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n${CLOSE}\r\n0\r\n\r\n`,
  'a chunk without a size': `POST % HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n${CLOSE}\r\nzz\r\n{}\r\n0\r\n\r\n`,
  'an encoding of transfer nobody knows': `POST % HTTP/1.1\r\n${HOST}Transfer-Encoding: rot13\r\n${CLOSE}\r\n{}`,
  'a tunnel to elsewhere': `CONNECT elsewhere.example:443 HTTP/1.1\r\n${HOST}\r\nbytes of a tunnel`,
  'a tunnel with a length': `CONNECT % HTTP/1.1\r\n${HOST}Content-Length: 5\r\n\r\nabc`,
  'two hundred kilobytes after the last chunk': `POST % HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n${CLOSE}\r\n2\r\n{}\r\n0\r\nX-T: ${'x'.repeat(200_000)}\r\n\r\n`,
  'all of the server': `OPTIONS * HTTP/1.1\r\n${HOST}${CLOSE}\r\n`,
};

const ANSWERED: Readonly<Record<string, string>> = {
  'an absolute address': `GET http://127.0.0.1% HTTP/1.1\r\n${HOST}${CLOSE}\r\n`,
  'no host': `GET % HTTP/1.1\r\n${CLOSE}\r\n`,
  'HTTP/1.0 without a host': 'GET % HTTP/1.0\r\n\r\n',
  'two hosts': `GET % HTTP/1.1\r\n${HOST}Host: elsewhere\r\n${CLOSE}\r\n`,
  'a body in chunks with a trailer': `POST % HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nTrailer: X-T\r\n${CLOSE}\r\n2\r\n{}\r\n0\r\nX-T: 1\r\n\r\n`,
  'a wait for leave to go on': `POST % HTTP/1.1\r\n${HOST}Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n${CLOSE}\r\n{}`,
  'an expectation nobody can meet': `POST % HTTP/1.1\r\n${HOST}Expect: a-miracle\r\nContent-Length: 2\r\n${CLOSE}\r\n{}`,
  'an upgrade to HTTP/2': `GET % HTTP/1.1\r\n${HOST}Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nConnection: Upgrade, close\r\n\r\n`,
};

const ONE = `GET % HTTP/1.1\r\n${HOST}\r\n`;

/** Requests that come together, the last of which is none or ends the connection; and how many answers they have. */
const TOGETHER: Readonly<Record<string, readonly [bytes: string, answers: number]>> = {
  'three requests': [ONE + ONE + ONE.replace('\r\n\r\n', `\r\n${CLOSE}\r\n`), 3],
  'two requests and what is no HTTP': [`${ONE}${ONE}NONSENSE\r\n\r\n`, 3],
  'a request and a body whose chunks are broken': [
    `${ONE}POST % HTTP/1.1\r\n${HOST}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    2,
  ],
  'a request and a tunnel': [`${ONE}CONNECT % HTTP/1.1\r\n${HOST}\r\n`, 2],
  'bytes after the last request': [`GET % HTTP/1.1\r\n${HOST}${CLOSE}\r\n${ONE}`, 1],
};

/** The statuses of all answers in what came over one connection. */
const statusesIn = ({ bytes }: { readonly bytes: Buffer }): string[] =>
  [...bytes.toString('latin1').matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status = '']) => status);

const SERVICES = suiteFacts().services.map(({ name, basePaths }) => [name, `${basePaths[0]!}/anything`] as const);

function aimed(bytes: string | Buffer, path: string): Buffer {
  const text = typeof bytes === 'string' ? bytes : bytes.toString('latin1');
  return Buffer.from(text.replaceAll('%', path), 'latin1');
}

/** An interim answer may come before the final one. */
const withoutContinue = (bytes: Buffer): Buffer =>
  bytes.toString('latin1').startsWith('HTTP/1.1 100') ? bytes.subarray(bytes.indexOf('\r\n\r\n') + 4) : bytes;

describe.each(SERVICES)('%s', (service, path) => {
  const insult = async (bytes: string | Buffer): Promise<Parameters<typeof expectPolite>> => {
    const raw = await sendRaw(suite.services[service]!, aimed(bytes, path));
    return [
      { ...raw, bytes: withoutContinue(raw.bytes) },
      { service, envelope: 'standard' },
    ];
  };

  it.each(Object.entries(REFUSED))('refuses %s', async (_, bytes) => {
    await expectRefused(...(await insult(bytes)));
  });

  it.each(Object.entries(ANSWERED))('stays polite at %s', async (_, bytes) => {
    await expectPolite(...(await insult(bytes)));
  });

  it.each(Object.entries(TOGETHER))('answers each of %s that come together', async (_, [bytes, answers]) => {
    const statuses = statusesIn(await sendRaw(suite.services[service]!, aimed(bytes, path)));
    expect(statuses).toEqual(Array.from({ length: answers }, () => expect.stringMatching(/^4/)));
  });

  it('survives clients that leave in the middle', async () => {
    for (const bytes of [
      'POST',
      `POST ${path} HTTP/1.1\r\nHost`,
      `POST ${path} HTTP/1.1\r\n${HOST}Content-Length: 100\r\n\r\n{"a":`,
    ]) {
      const connection = await RawConnection.open(suite.services[service]!);
      connection.send(bytes);
      connection.drop();
    }
    await expectAlive(service);
  });
});

describe('the gateway', () => {
  const path = '/no/service/claims/this';

  it.each(Object.entries(REFUSED))('refuses %s', async (_, bytes) => {
    const raw = await sendRaw(suite.gateway, aimed(bytes, path));
    const answer = parseAnswer(raw.bytes)!;
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(answer.text)).toMatchObject({
      type: expect.stringMatching(/^urn:sadpath:problem:/),
      status: answer.status,
    });
  });

  it.each(Object.entries(TOGETHER))('answers each of %s that come together', async (_, [bytes, answers]) => {
    expect(statusesIn(await sendRaw(suite.gateway, aimed(bytes, path)))).toHaveLength(answers);
  });

  it('is alive after all of it', async () => {
    const { status, body } = await send(`${suite.gateway}${path}`);
    expect({ status, body }).toMatchObject({
      status: 404,
      body: { type: expect.stringMatching(/^urn:sadpath:problem:/) },
    });
  });
});

describe('the port of issuing that asks for a certificate', () => {
  const overTls = async (bytes: string | Buffer): ReturnType<typeof sendRaw> =>
    sendRaw(suite.listeners['issuing.staging']!, aimed(bytes, '/v1/anything'), await credentialsOf('C1'));
  const insults = Object.entries({ ...REFUSED, ...ANSWERED });

  it.each(insults)('refuses %s', async (_, bytes) => {
    const raw = await overTls(bytes);
    await expectRefused({ ...raw, bytes: withoutContinue(raw.bytes) }, { service: 'issuing', envelope: 'standard' });
  });

  it.each(Object.entries(TOGETHER))('answers each of %s that come together', async (_, [bytes, answers]) => {
    expect(statusesIn(await overTls(bytes))).toHaveLength(answers);
  });
});
