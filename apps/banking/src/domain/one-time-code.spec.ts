import { isMfaCode, oneTimeCode } from './one-time-code';

/** The shared secret of RFC 6238, appendix B: "12345678901234567890". */
const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a one-time code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [20_000_000_000, '353130'],
  ])('is at Unix second %d the one of RFC 6238', (second, code) => {
    expect(oneTimeCode(RFC_SECRET, second * 1_000)).toBe(code);
  });

  it('passes for its 30 seconds only', () => {
    expect(isMfaCode('287082', RFC_SECRET, 59_999)).toBe(true);
    expect(isMfaCode('287082', RFC_SECRET, 60_000)).toBe(false);
  });

  it('is always replaced by the sandbox code', () => {
    expect(isMfaCode('000000', RFC_SECRET, 0)).toBe(true);
  });
});
