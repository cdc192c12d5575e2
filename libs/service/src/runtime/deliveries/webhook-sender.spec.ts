import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebhookSender } from './webhook-sender';
import { isNear } from './receiver-address';

const posted = (url: string, named: readonly string[] = []): Promise<unknown> =>
  new WebhookSender(named).post({ url, rawBody: '{}', headers: {} });

describe('a letter', () => {
  it.each([
    'ftp://127.0.0.1/x',
    'file:///etc/passwd',
    'gopher://127.0.0.1:70/',
    'http://169.254.169.254/latest/meta-data',
    'http://8.8.8.8/hook',
    'http://0.0.0.0/',
    'http://[2001:db8::1]/hook',
    'no url',
  ])('goes nowhere for %s', async (url) => {
    expect(await posted(url)).toEqual({ status: 0, reason: 'address not allowed' });
  });

  it('is taken by a receiver on this machine, by address and by name', async () => {
    const receiver = createServer((_request, response) => response.writeHead(204).end()).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const { port } = receiver.address() as AddressInfo;
    expect(await posted(`http://127.0.0.1:${String(port)}/hook`)).toEqual({ status: 204 });
    expect(await posted(`http://localhost:${String(port)}/hook`)).toEqual({ status: 204 });
    receiver.close();
  });

  it('tells of a port no more than that no answer came', async () => {
    const mute = createServer().listen(0, '127.0.0.1');
    await once(mute, 'listening');
    mute.on('connection', (socket) => socket.end('no HTTP'));
    const { port } = mute.address() as AddressInfo;
    const answers = [await posted(`http://127.0.0.1:${String(port)}/`), await posted('http://127.0.0.1:1/')];
    expect(answers).toEqual([
      { status: 0, reason: 'no answer' },
      { status: 0, reason: 'no answer' },
    ]);
    mute.close();
  });
});

describe('an address is near', () => {
  it.each([
    '127.0.0.1',
    '127.9.9.9',
    '10.1.2.3',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '::1',
    'fd00::1',
    '::ffff:127.0.0.1',
  ])('when it is %s', (address) => {
    expect(isNear(address)).toBe(true);
  });

  it.each(['8.8.8.8', '172.32.0.1', '169.254.169.254', '0.0.0.0', '2001:db8::1', '::ffff:8.8.8.8', 'localhost'])(
    'not when it is %s',
    (address) => {
      expect(isNear(address)).toBe(false);
    },
  );
});
