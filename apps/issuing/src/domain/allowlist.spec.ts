import fc from 'fast-check';
import { isAllowlisted, isAllowlistEntry } from './allowlist';

const v4 = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)).map((parts) => parts.join('.'));

describe('isAllowlisted', () => {
  it('refuses everybody when the list is empty', () => {
    expect(isAllowlisted('127.0.0.1', [])).toBe(false);
  });

  it('finds an exact address however it is spelt', () => {
    expect(isAllowlisted('::ffff:127.0.0.1', ['127.0.0.1'])).toBe(true);
    expect(isAllowlisted('0:0:0:0:0:0:0:1', ['::1'])).toBe(true);
  });

  it('finds an address in a block and not beside it', () => {
    expect(isAllowlisted('10.1.255.255', ['10.1.0.0/16'])).toBe(true);
    expect(isAllowlisted('10.2.0.0', ['10.1.0.0/16'])).toBe(false);
    expect(isAllowlisted('2001:db8:1::5', ['2001:db8::/32'])).toBe(true);
    expect(isAllowlisted('2001:db9::', ['2001:db8::/32'])).toBe(false);
  });

  it('keeps the families apart', () => {
    expect(isAllowlisted('127.0.0.1', ['::/0'])).toBe(false);
    expect(isAllowlisted('::1', ['0.0.0.0/0'])).toBe(false);
  });

  it('covers an address by every block cut from it, and by the whole world', () => {
    fc.assert(
      fc.property(v4, fc.integer({ min: 0, max: 32 }), (ip, prefix) => {
        expect(isAllowlisted(ip, [`${ip}/${prefix}`])).toBe(true);
        expect(isAllowlisted(ip, ['0.0.0.0/0'])).toBe(true);
      }),
    );
  });
});

describe('isAllowlistEntry', () => {
  it.each(['127.0.0.1', '::1', '10.0.0.0/8', '2001:db8::/32', '::ffff:10.0.0.0/104'])('takes %s', (entry) => {
    expect(isAllowlistEntry(entry)).toBe(true);
  });

  it.each(['localhost', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '::/129', '::ffff:10.0.0.0/8'])(
    'refuses %s',
    (entry) => {
      expect(isAllowlistEntry(entry)).toBe(false);
    },
  );
});
