import type { Exchange, GateContext } from '@sadpath/service';
import { IssuingConfig } from '../issuing.config';
import { settingsOf } from '../issuing.settings';
import { callerAddress, peerOf } from './caller-address';

const ports = { staging: undefined, production: undefined };
const config = new IssuingConfig('data', ports, 'TLSv1.3', ['172.16.0.0/12']);
const surroundings = { resolve: () => config } as unknown as GateContext;
const from = (remoteAddress: string, named?: string): Exchange =>
  ({ start: { remoteAddress }, header: () => named }) as unknown as Exchange;
const SETTINGS = settingsOf({ setting: () => undefined });

describe('peerOf', () => {
  it.each([
    ['127.0.0.2', { address: '127.0.0.2', isOwn: true }],
    ['::ffff:127.0.0.1', { address: '::ffff:127.0.0.1', isOwn: true }],
    ['172.17.0.1', { address: '127.0.0.1', isOwn: true }],
    ['203.0.113.7', { address: '203.0.113.7', isOwn: false }],
  ])('takes %s for %j', (remoteAddress, peer) => {
    expect(peerOf(from(remoteAddress), surroundings)).toEqual(peer);
  });
});

describe('callerAddress', () => {
  const call = (remoteAddress: string, named?: string): string => {
    const exchange = from(remoteAddress, named);
    return callerAddress(exchange, peerOf(exchange, surroundings), SETTINGS);
  };

  it('is the address of the peer, or the one a caller on this machine names', () => {
    expect(call('127.0.0.3')).toBe('127.0.0.3');
    expect(call('127.0.0.1', '203.0.113.7')).toBe('203.0.113.7');
    expect(call('172.17.0.1', '127.0.0.9')).toBe('127.0.0.9');
  });

  it('is nothing a stranger may choose', () => {
    expect(() => call('203.0.113.7', '127.0.0.1')).toThrow(expect.objectContaining({ status: 422 }));
  });
});
