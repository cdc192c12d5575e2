import { refusalOf } from '../../test/sample-bank';
import { bankingFixtures } from '../banking.fixtures';
import { resolveTenant, type TenantHints, type TenantPolicy } from './resolve-tenant';
import { requireFeature, type Tenant } from './tenant';

const { tenants } = bankingFixtures;
const lookup = (idOrName: string): Tenant | undefined =>
  tenants.find(({ id, name }) => id === idOrName || name === idOrName);
const named = (name: string): Tenant => lookup(name) ?? fail(name);
const HEADER: TenantPolicy = { mode: 'header', onMismatch: 'warn' };
const CHAIN: TenantPolicy = { mode: 'chain', onMismatch: 'warn' };

function fail(name: string): never {
  throw new Error(`no tenant ${name}`);
}
const resolved = (hints: TenantHints, policy: TenantPolicy): string => resolveTenant(hints, policy, lookup).tenant.name;

describe('a tenant in header mode', () => {
  it('is named by its short name or its UUID', () => {
    expect(resolved({ header: 'fmfb' }, HEADER)).toBe('fmfb');
    expect(resolved({ header: '550e8400-e29b-41d4-a716-446655440000' }, HEADER)).toBe('fmfb');
  });

  it.each([undefined, '', '  '])('must be named by the header, not by %p', (header) => {
    const claim = named('fmfb').id;
    expect(
      refusalOf(() => resolveTenant({ header, claim, subdomain: 'fmfb', query: 'fmfb' }, HEADER, lookup)),
    ).toMatchObject({
      code: 'TENANT_NOT_FOUND',
      message: 'X-Tenant-ID header is required',
    });
  });

  it.each(['nosuchbank', 'FMFB'])('is not found under %s', (header) => {
    expect(refusalOf(() => resolveTenant({ header }, HEADER, lookup))).toMatchObject({
      code: 'TENANT_NOT_FOUND',
      message: 'Tenant not found',
    });
  });

  it('refuses a bank that is switched off', () => {
    expect(refusalOf(() => resolveTenant({ header: 'dormantbank' }, HEADER, lookup)).code).toBe('TENANT_INACTIVE');
  });

  it('gives way to the claim of the token and says so', () => {
    const { tenant, isMismatch } = resolveTenant({ header: 'acme', claim: named('fmfb').id }, HEADER, lookup);
    expect([tenant.name, isMismatch]).toEqual(['fmfb', true]);
  });

  it('refuses a mismatch where the policy says so', () => {
    const hints = { header: 'acme', claim: named('fmfb').id };
    expect(refusalOf(() => resolveTenant(hints, { ...HEADER, onMismatch: 'reject' }, lookup)).code).toBe(
      'INVALID_TOKEN',
    );
  });
});

describe('a tenant in chain mode', () => {
  const all = { header: 'acme', subdomain: 'tinybank', query: 'fmfb' };

  it.each([
    ['the claim', { ...all, claim: named('fmfb').id }, 'fmfb'],
    ['the header', all, 'acme'],
    ['the subdomain', { ...all, header: undefined }, 'tinybank'],
    ['the query', { query: 'fmfb' }, 'fmfb'],
  ])('is named by %s before what comes after it', (_, hints, name) => {
    expect(resolved(hints, { ...CHAIN, defaultTenant: 'tinybank' })).toBe(name);
  });

  it('falls back to the default', () => {
    expect(resolved({}, { ...CHAIN, defaultTenant: 'fmfb' })).toBe('fmfb');
  });

  it('is not found when nothing names it', () => {
    expect(refusalOf(() => resolveTenant({}, CHAIN, lookup)).code).toBe('TENANT_NOT_FOUND');
  });
});

describe('a feature', () => {
  it('is refused by name where it is off', () => {
    expect(
      refusalOf(() => {
        requireFeature(named('acme'), 'loans');
      }),
    ).toMatchObject({
      code: 'FEATURE_DISABLED',
      details: [{ feature: 'loans' }],
    });
  });

  it('passes where it is on', () => {
    expect(() => {
      requireFeature(named('fmfb'), 'loans');
    }).not.toThrow();
  });
});
