import { requireAdmin, requireOpener, requireRights, requireSameOwner, type Caller, type Role } from './caller';
import { refusal, sampleWallet } from './spec-support';

const callerWith = (...roles: readonly Role[]): Caller => ({ userId: 'me', tenantId: 't', roles, planTier: 'free' });
const own = sampleWallet({ ownerId: 'me' });
const foreign = sampleWallet({ ownerId: 'you' });

describe('requireRights', () => {
  it('lets an owner act', () => {
    expect(() => requireRights(callerWith('user'), own)).not.toThrow();
  });

  it('lets developers and admins act on every wallet of the tenant', () => {
    for (const role of ['developer', 'admin', 'super_admin'] as const) {
      expect(() => requireRights(callerWith(role), foreign)).not.toThrow();
    }
  });

  it('refuses everybody else', () => {
    for (const role of ['user', 'organizer'] as const) {
      expect(() => requireRights(callerWith(role), foreign)).toThrow(
        refusal('ERR_WALLET_FORBIDDEN', { reason: 'NOT_OWNER' }),
      );
    }
  });

  it('is content with one of several wallets', () => {
    expect(() => requireRights(callerWith('user'), foreign, own)).not.toThrow();
  });
});

describe('requireOpener', () => {
  it('lets anybody open a wallet for themselves', () => {
    expect(() => requireOpener(callerWith('user'), 'me')).not.toThrow();
  });

  it('needs an organizer for others', () => {
    expect(() => requireOpener(callerWith('organizer'), 'you')).not.toThrow();
    expect(() => requireOpener(callerWith('user'), 'you')).toThrow(
      refusal('ERR_WALLET_FORBIDDEN', { requiredRole: 'organizer' }),
    );
  });
});

describe('requireAdmin', () => {
  it('takes admins only', () => {
    expect(() => requireAdmin(['super_admin'])).not.toThrow();
    expect(() => requireAdmin(['developer', 'organizer', 'user'])).toThrow(
      refusal('ERR_WALLET_FORBIDDEN', { reason: 'ROLE_REQUIRED', requiredRole: 'admin' }),
    );
  });
});

describe('requireSameOwner', () => {
  it('looks at who the owner is, not at what', () => {
    const organization = sampleWallet({ ownerId: 'me', ownerType: 'organization' });
    expect(() => requireSameOwner(own, organization)).not.toThrow();
    expect(() => requireSameOwner(own, foreign)).toThrow(refusal('ERR_WALLET_FORBIDDEN', { reason: 'NOT_OWNER' }));
  });
});
