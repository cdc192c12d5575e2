import type { DueJob, Instant } from '@sadpath/clock';
import type { SpaceOptions } from '@sadpath/spaces';
import { seedOf, type Seed } from '@sadpath/store';
import { remindersOf } from './domain/client-certificate';
import * as collections from './issuing.collections';
import * as fixtures from './issuing.fixtures';
import { JOBS } from './issuing.jobs';
import { settingsOf } from './issuing.settings';

/** Jobs are planned before a space's own switches are known; a listener that lives longer plans its end again. */
const { listenerTtlMs } = settingsOf({ setting: () => undefined }).otp;

/** The documents of a space that begins at `start`; programs, certificates, keys and names are in every space. */
export function issuingSeed(start: Instant, options: SpaceOptions): Seed {
  const setUp = [
    seedOf(collections.programs, fixtures.PROGRAMS),
    seedOf(
      collections.certificates,
      fixtures.CERTIFICATES.map((fixture) => fixtures.registryEntryOf(fixture, start)),
    ),
    seedOf(collections.apiKeys, fixtures.API_KEYS),
    seedOf(collections.dnsRecords, fixtures.DNS_ZONE),
  ];
  if (options.fixtures === 'none') return setUp;
  return [
    ...setUp,
    seedOf(collections.cardholders, fixtures.cardholderFixtures(start)),
    seedOf(collections.cards, fixtures.cardFixtures(start)),
    seedOf(collections.wallets, fixtures.walletFixtures(start)),
    seedOf(collections.cardTransactions, fixtures.cardTransactionFixtures(start)),
    seedOf(collections.cardFees, fixtures.cardFeeFixtures(start)),
    seedOf(collections.walletTransactions, fixtures.walletTransactionFixtures(start)),
    seedOf(collections.otpListeners, fixtures.otpListenerFixtures(start)),
  ];
}

/** What time brings to the fixtures: the ends of the listeners, and reminders of the certificates that are in order. */
export function issuingSeedJobs(start: Instant): readonly Omit<DueJob, 'service'>[] {
  const listeners = fixtures
    .otpListenerFixtures(start)
    .filter(({ status }) => status !== 'expired')
    .map(({ token, waitsSince, expiresAt }) => ({
      at: expiresAt ?? waitsSince + listenerTtlMs,
      job: JOBS.ageOtpListener,
      entity: token,
    }));
  const reminders = fixtures.CERTIFICATES.filter(({ state }) => state === 'valid').flatMap((fixture) =>
    remindersOf(fixtures.registryEntryOf(fixture, start)).map(({ at, daysRemaining }) => ({
      at,
      job: JOBS.remindCertificate,
      entity: `${fixture.name}/${String(daysRemaining)}`,
    })),
  );
  return [...listeners, ...reminders];
}
