import fc from 'fast-check';
import { isLoopback, isSameIp, parseIp } from './ip-address';

describe('parseIp', () => {
  it('reads IPv4 and IPv6', () => {
    expect(parseIp('127.0.0.1')).toEqual({ family: 4, bits: 0x7f000001n });
    expect(parseIp('::1')).toEqual({ family: 6, bits: 1n });
  });

  it('takes a mapped address for the IPv4 it stands for', () => {
    expect(parseIp('::ffff:127.0.0.1')).toEqual(parseIp('127.0.0.1'));
  });

  it.each(['', '1.2.3', '1.2.3.256', '01.2.3.4', '1.2.3.4.5', '::1::', '1:2:3', 'localhost', '12345::', '1.2.3.4:80'])(
    'refuses %s',
    (text) => {
      expect(parseIp(text)).toBeUndefined();
    },
  );

  it('reads whatever IPv6 text a generator writes, and finds its long spelling equal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 }), (groups) => {
        const short = groups.map((group) => group.toString(16)).join(':');
        const long = groups.map((group) => group.toString(16).toUpperCase().padStart(4, '0')).join(':');
        expect(isSameIp(short, long)).toBe(true);
      }),
    );
  });

  it('fills a double colon with zeros', () => {
    expect(isSameIp('2001:db8::1', '2001:DB8:0:0:0:0:0:1')).toBe(true);
  });
});

describe('isLoopback', () => {
  it.each(['127.0.0.1', '127.9.9.9', '::1', '::ffff:127.0.0.2'])('knows %s', (ip) => {
    expect(isLoopback(ip)).toBe(true);
  });

  it.each(['128.0.0.1', '10.0.0.1', '::2', 'nonsense'])('does not know %s', (ip) => {
    expect(isLoopback(ip)).toBe(false);
  });
});
