import { CERTIFICATES, DNS_ZONE, PROGRAMS, registryEntryOf } from '../issuing.fixtures';
import { admitAddress, type NetworkQuestion, type NetworkRules } from './network-check';

const C1 = registryEntryOf(CERTIFICATES[0]!, 0);
const RULES: NetworkRules = { fcrdnsMode: 'any', requireSanIp: false, ipMessageSpelling: 'seed' };
const LOCAL: NetworkQuestion = { ip: '127.0.0.1', certificate: C1, programs: PROGRAMS, zone: DNS_ZONE, dns: 'up' };

function outcome(change: Partial<NetworkQuestion>, rules: Partial<NetworkRules> = {}): unknown {
  try {
    admitAddress({ ...LOCAL, ...change }, { ...RULES, ...rules });
    return 'admitted';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('admitAddress', () => {
  it.each([
    ['127.0.0.1', 'admitted'],
    ['::1', 'admitted'],
    ['127.0.0.2', 'fcrdns_forward_failed'],
    ['127.0.0.3', 'fcrdns_reverse_failed'],
    ['127.0.0.9', 'ip_not_allowlisted'],
  ])('answers %s with %s', (ip, expected) => {
    expect(outcome({ ip })).toBe(expected);
  });

  it('lets any program that the certificate names hold the address', () => {
    const both = { ...C1, organizationalUnits: ['Northwind Travel', 'Northwind Cards'] };
    expect(outcome({ certificate: both, ip: '127.0.0.3' })).toBe('fcrdns_reverse_failed');
    expect(outcome({ certificate: { ...both, organizationalUnits: ['Northwind Travel'] }, ip: '127.0.0.3' })).toBe(
      'ip_not_allowlisted',
    );
  });

  it('does not take a program of another tenant', () => {
    expect(outcome({ certificate: { ...C1, organization: 'Southwind' } })).toBe('ip_not_allowlisted');
  });

  it('refuses while the resolver is down or lies', () => {
    expect(outcome({ dns: 'down' })).toBe('fcrdns_resolver_unavailable');
    expect(outcome({ dns: 'corrupt' })).toBe('fcrdns_forward_failed');
  });

  it('demands every name in the mode that says so', () => {
    expect(outcome({}, { fcrdnsMode: 'all' })).toBe('fcrdns_forward_failed');
    const zone = [
      ...DNS_ZONE.filter(({ name }) => name !== 'batch.northwind.test' && name !== '127.0.0.1'),
      { type: 'A', name: 'batch.northwind.test', values: ['127.0.0.1'] } as const,
      { type: 'PTR', name: '127.0.0.1', values: ['API.northwind.test.', 'batch.northwind.test'] } as const,
    ];
    expect(outcome({ zone }, { fcrdnsMode: 'all' })).toBe('admitted');
  });

  it('demands the address among the IP names when told to', () => {
    expect(outcome({ ip: '::1' }, { requireSanIp: true })).toBe('fcrdns_forward_failed');
    expect(outcome({}, { requireSanIp: true })).toBe('admitted');
  });

  it.each([
    ['seed', 'No authorized IPs configured'],
    ['docs', 'No Authorised IPs configured'],
  ] as const)('spells its one message as in the %s', (ipMessageSpelling, message) => {
    for (const ip of ['127.0.0.2', '127.0.0.3', '127.0.0.9']) {
      expect(() => admitAddress({ ...LOCAL, ip }, { ...RULES, ipMessageSpelling })).toThrow(
        expect.objectContaining({ message, status: 403 }),
      );
    }
  });
});
