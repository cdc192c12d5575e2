import { gzipSync } from 'node:zlib';
import { parseAnswer, rawRequest, sendRaw } from '../support/raw-client';
import { suite } from '../support/suite';
import { TestSpace } from '../support/test-space';

const JSON_TYPE = ['content-type', 'application/json'] as const;
type Row = readonly [
  line: string,
  headers: readonly (readonly [string, string])[],
  body: string | Buffer,
  status: number,
];

function linkOf(site: string): readonly (readonly [string, string])[] {
  return [
    ['sec-fetch-site', site],
    ['sec-fetch-mode', 'navigate'],
  ];
}

/** Requests that two readers of HTTP would answer in two ways. */
const ASKED: Readonly<Record<string, Row>> = {
  'HEAD, as GET without a body': ['HEAD /__admin/clock', [], '', 200],
  'HEAD of a stream, which ends': ['HEAD /__admin/events', [], '', 200],
  'a JSON type with no bytes to POST': ['POST /__admin/reset', [JSON_TYPE], '', 200],
  'a JSON type with no bytes to DELETE': ['DELETE /__admin/faults', [JSON_TYPE], '', 204],
  'a JSON type with length 0': ['POST /__admin/reset', [JSON_TYPE, ['content-length', '0']], '', 200],
  'chunks that hold nothing': ['POST /__admin/reset', [JSON_TYPE, ['transfer-encoding', 'chunked']], '0\r\n\r\n', 200],
  'half a JSON': ['POST /__admin/reset', [JSON_TYPE], '{"only":', 400],
  'another media type': ['POST /__admin/reset', [['content-type', 'text/plain']], 'x', 415],
  'a media type that is none': ['POST /__admin/reset', [['content-type', 'garbage']], 'x', 415],
  'no media type': ['POST /__admin/reset', [], '{}', 415],
  'a byte order mark': ['POST /__admin/reset', [JSON_TYPE], '\ufeff{"only":["faults"]}', 200],
  gzip: ['POST /__admin/reset', [JSON_TYPE, ['content-encoding', 'gzip']], gzipSync('{"only":["faults"]}'), 200],
  'an encoding nobody takes': ['POST /__admin/reset', [JSON_TYPE, ['content-encoding', 'zip']], '{}', 415],
  'bytes that are no UTF-8': ['POST /__admin/reset', [JSON_TYPE], Buffer.from('{"only":["\xff"]}', 'latin1'), 415],
  'a bad escape in the path': ['GET /__admin/errors/%zz/x', [], '', 400],
  'an escape cut off': ['GET /__admin/requests/%E0%A4', [], '', 400],
  'a bad escape in the query': ['GET /__admin/requests?limit=%zz', [], '', 422],
  'a path of 600 characters': [`GET /__admin/requests/${'x'.repeat(600)}`, [], '', 404],
  'a method that no operation has': ['PROPFIND /__admin/clock', [], '', 404],
  'no operation at all': ['GET /__admin/no-such', [], '', 404],
  'two megabytes': ['POST /__admin/reset', [JSON_TYPE], `{"a":"${'x'.repeat(2_000_000)}"}`, 413],
  'two megabytes in no declared length': [
    'POST /__admin/reset',
    [JSON_TYPE, ['transfer-encoding', 'chunked']],
    `1e8481\r\n${' '.repeat(2_000_001)}\r\n0\r\n\r\n`,
    413,
  ],
  'a state of two megabytes': ['PUT /__admin/state/wallet/no-such', [JSON_TYPE], `[${' '.repeat(2_000_000)}]`, 404],
  'a page from elsewhere': ['POST /__admin/reset', [['origin', 'https://evil.example']], '', 403],
  'a page without a name': ['POST /__admin/reset', [['origin', 'null']], '', 403],
  'a link from elsewhere': ['POST /__admin/reset', [['sec-fetch-site', 'cross-site']], '', 403],
  'another port of this machine without its name': ['POST /__admin/reset', [['sec-fetch-site', 'same-site']], '', 403],
  'a script of another port of this machine': ['GET /__admin/version', [['sec-fetch-site', 'same-site']], '', 403],
  'a link of another port of this machine': ['GET /__admin/version', linkOf('same-site'), '', 200],
  'a form of another port of this machine': ['POST /__admin/reset', linkOf('same-site'), '', 403],
  'a word for a site that no browser has': ['POST /__admin/reset', [['sec-fetch-site', 'elsewhere']], '', 403],
  'a page of its own': ['POST /__admin/reset', [['sec-fetch-site', 'same-origin']], '', 200],
  'an address that was typed': ['GET /__admin/version', linkOf('none'), '', 200],
  'a page of this machine': [
    'POST /__admin/reset',
    [
      ['origin', 'http://localhost:5173'],
      ['sec-fetch-site', 'cross-site'],
    ],
    '',
    200,
  ],
  'a name that somebody gave this machine': ['GET /__admin/version', [['host', 'evil.example:4000']], '', 403],
  'a name that only begins like this machine': ['GET /__admin/version', [['host', 'localhost.evil.example']], '', 403],
  'a name of this machine': ['GET /__admin/version', [['host', 'localhost:4000']], '', 200],
  'the name of a space': ['GET /__admin/version', [['host', 'some-space.localhost']], '', 200],
  'an address of this machine': ['GET /__admin/version', [['host', '[::1]:4000']], '', 200],
};
const DOORS = { gateway: suite.gateway, ...suite.services };

it.each(Object.entries(ASKED))('every port answers alike to %s', async (_, [line, headers, body, status]) => {
  const answers = await Promise.all(
    Object.values(DOORS).map(async (origin) => {
      const space = await TestSpace.make();
      const all = [['x-sandbox-space', space.id] as const, ...headers];
      const length = headers.some(([name]) => name === 'transfer-encoding') ? [['content-length', ''] as const] : [];
      const bytes = rawRequest(`${line} HTTP/1.1`, [...all, ...length], body);
      const sent = bytes.toString('latin1').replace('content-length: \r\n', '');
      return parseAnswer((await sendRaw(origin, Buffer.from(sent, 'latin1'))).bytes)!;
    }),
  );
  for (const answer of filled(answers)) {
    expect(answer.status).toBe(status);
    if (status >= 400) expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.text === '').toBe(line.startsWith('HEAD') || status === 204);
  }
  if (status >= 400) expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});
