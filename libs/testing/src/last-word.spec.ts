import { connect } from 'node:net';
import { once } from 'node:events';
import type { ServiceDefinition } from '@sadpath/service';
import { toyService } from '../test/toy-service';
import { startSuite } from './start-suite';

function failing(): never {
  throw new Error('secret');
}

/** What a service may get wrong while it answers an error, each with what is asked of it. */
const BROKEN: readonly { readonly part: string; readonly path: string; readonly wrong: Partial<ServiceDefinition> }[] =
  [
    {
      part: 'native envelope',
      path: '/toy/v1/declared',
      wrong: { native: { ...toyService.native, failure: failing } },
    },
    { part: 'status on the wire', path: '/toy/v1/declared', wrong: { statusOf: failing } },
    { part: 'headers', path: '/toy/v1/declared', wrong: { headers: failing } },
    {
      part: 'headers that no answer can carry',
      path: '/toy/v1/declared',
      wrong: { headers: () => ({ 'x-toy': 'a\nb' }) },
    },
    { part: 'word for an unknown path', path: '/toy/v1/none', wrong: { gates: [], notFound: failing } },
    { part: 'word for a bug', path: '/toy/v1/crash', wrong: { internal: failing } },
    { part: 'shown path', path: '/toy/v1/declared', wrong: { shownPath: failing } },
    { part: 'ids of requests', path: '/toy/v1/declared', wrong: { requestId: failing } },
  ];

describe('a service that fails while it answers an error', () => {
  it.each(BROKEN)('still answers a 500 in the envelope: its $part fails', async ({ path, wrong }) => {
    const suite = await startSuite([{ ...toyService, ...wrong }]);
    const answer = await fetch(suite.origin('toy') + path, { headers: { 'x-sandbox-envelope': 'native' } });
    const text = await answer.text();
    expect({ status: answer.status, type: answer.headers.get('content-type') }).toEqual({
      status: 500,
      type: 'application/json; charset=utf-8',
    });
    const code = wrong.internal === undefined ? 'toy.internal' : 'internal.error';
    expect(JSON.parse(text)).toMatchObject({ success: false, code, path, method: 'GET' });
    expect(text).not.toContain('secret');
    expect(answer.headers.get('x-sandbox-service')).toBe('toy');
    const [entry] = suite.platform.spaces.open('default').journal.list().slice(-1);
    expect(entry).toMatchObject({ status: 500, code });
    await suite.close();
  });

  it('still answers bytes that are no HTTP', async () => {
    const suite = await startSuite([{ ...toyService, refuseForm: failing }]);
    const socket = connect(Number(new URL(suite.origin('toy')).port), '127.0.0.1');
    let text = '';
    socket.on('data', (bytes: Buffer) => (text += bytes.toString('utf8')));
    socket.write('no http at all\r\n\r\n');
    await once(socket, 'close');
    expect(text).toMatch(/^HTTP\/1\.1 500 [^]*"code":"toy\.internal"/);
    await suite.close();
  });
});
