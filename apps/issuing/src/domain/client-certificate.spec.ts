import { DAY, SECOND } from '@sadpath/clock';
import { CERTIFICATES, registryEntryOf } from '../issuing.fixtures';
import { acceptCertificate, domainsOf, remindersOf, type ClientCertificate } from './client-certificate';

const START = 1_768_467_600_000;

function entry(name: string): ClientCertificate {
  return registryEntryOf(
    CERTIFICATES.find((fixture) => fixture.name === name)!,
    START,
  );
}

describe('acceptCertificate', () => {
  it('accepts a good certificate up to the last instant of its 90 days', () => {
    expect(acceptCertificate(entry('C1'), 'staging', START + 90 * DAY).name).toBe('C1');
  });

  it.each([
    ['none' as const, 'tls_client_certificate_missing'],
    ['unknown' as const, 'tls_issuer_untrusted'],
    ['refused' as const, 'csr_wildcard_refused'],
    [entry('CR'), 'tls_issuer_untrusted'],
    [entry('C1P'), 'tls_issuer_untrusted'],
    [entry('C1R'), 'tls_certificate_revoked'],
    [entry('C1X'), 'tls_certificate_expired'],
  ])('refuses what is not right: %#', (presented, code) => {
    expect(() => acceptCertificate(presented, 'staging', START)).toThrow(expect.objectContaining({ code }));
  });

  it('knows no grace, on either side', () => {
    for (const now of [START - 1, START + 90 * DAY + SECOND]) {
      expect(() => acceptCertificate(entry('C1'), 'staging', now)).toThrow(
        expect.objectContaining({ code: 'tls_certificate_expired' }),
      );
    }
  });
});

describe('domainsOf', () => {
  it('names each domain once', () => {
    expect(domainsOf(entry('C1'))).toEqual(['api.northwind.test', 'batch.northwind.test']);
  });
});

describe('remindersOf', () => {
  it('reminds 30, 15 and 5 days before the end', () => {
    expect(remindersOf(entry('C1')).map(({ at, daysRemaining }) => [(at - START) / DAY, daysRemaining])).toEqual([
      [60, 30],
      [75, 15],
      [85, 5],
    ]);
  });
});
