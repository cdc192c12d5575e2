import { HOUR } from '@sadpath/clock';
import { NOON, refusalOf, testuser } from '../../test/sample-bank';
import { bearerToken, claimsOf, requirePermission, requireUsable } from './session-token';

const claims = claimsOf(testuser, 'access', { now: NOON, lifeMs: 24 * HOUR, jti: 'jti-1' });
const fresh = { now: NOON, isRevoked: false };

describe('the bearer token', () => {
  it('is what follows the word', () => {
    expect(bearerToken('Bearer abc')).toBe('abc');
  });

  it.each([undefined, '', 'Basic abc', 'Bearer ', 'bearer abc', 'Bearer'])('is not in %p', (header) => {
    expect(refusalOf(() => bearerToken(header)).code).toBe('UNAUTHORIZED');
  });
});

describe('the claims', () => {
  it('carry who the user is and when they end', () => {
    expect(claims).toMatchObject({
      iss: 'bankapp-api',
      aud: 'bankapp-client',
      userId: testuser.id,
      tenantId: testuser.tenantId,
      permissions: ['transfer', 'bill_payment'],
      exp: NOON / 1_000 + 86_400,
    });
  });

  it('are told with the permission that they lack', () => {
    expect(
      refusalOf(() => {
        requirePermission({ permissions: ['bill_payment'] }, 'transfer');
      }),
    ).toMatchObject({
      code: 'INSUFFICIENT_PERMISSIONS',
      compared: 'the token permits bill_payment, and no transfer',
    });
  });

  it('are good until their last second', () => {
    expect(() => {
      requireUsable(claims, 'access', { ...fresh, now: NOON + 24 * HOUR - 1 });
    }).not.toThrow();
    const late = { ...fresh, now: NOON + 24 * HOUR };
    expect(
      refusalOf(() => {
        requireUsable(claims, 'access', late);
      }).code,
    ).toBe('TOKEN_EXPIRED');
  });

  it.each([
    ['of the other kind', claims, 'refresh', fresh],
    ['revoked', claims, 'access', { ...fresh, isRevoked: true }],
    ['of another issuer', { ...claims, iss: 'elsewhere' }, 'access', fresh],
    ['for another audience', { ...claims, aud: 'elsewhere' }, 'access', fresh],
  ] as const)('are refused when they are %s', (_, given, kind, at) => {
    expect(
      refusalOf(() => {
        requireUsable(given, kind, at);
      }).code,
    ).toBe('INVALID_TOKEN');
  });
});
