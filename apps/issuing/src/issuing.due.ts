import type { Call, DocumentJobs } from '@sadpath/service';
import { REGISTRATION_LIFE_MS, type BankRegistration } from './domain/bank-registration';
import type { Cardholder } from './domain/cardholder';
import { remindersOf, type ClientCertificate } from './domain/client-certificate';
import type { Deposit } from './domain/deposit';
import type { OtpListener } from './domain/otp-listener';
import { JOBS } from './issuing.jobs';
import { settingsOf } from './issuing.settings';

/** What time will do to a document, by its collection (contract issuing §4). */
export const issuingDue = {
  cardholders: ({ cardholderId, status, isDecidedByTime }: Cardholder, { now, space }: Call): DocumentJobs => {
    const { pendingMs, kycAutoApproveMs } = settingsOf(space);
    const entity = String(cardholderId);
    // Nothing in the document says since when, so it is since it was written.
    if (status === 'pending') return [{ job: JOBS.beginReview, entity, at: now + pendingMs }];
    return status === 'underReview' && isDecidedByTime
      ? [{ job: JOBS.decideReview, entity, at: now + kycAutoApproveMs }]
      : [];
  },
  'bank-registrations': ({ depositId, status, registeredAt }: BankRegistration): DocumentJobs =>
    status === 'pending'
      ? [{ job: JOBS.expireRegistration, entity: String(depositId), at: registeredAt + REGISTRATION_LIFE_MS }]
      : [],
  deposits: ({ depositId, status, announcedAt }: Deposit, { space }: Call): DocumentJobs =>
    status === 'pending'
      ? [{ job: JOBS.clearDeposit, entity: String(depositId), at: announcedAt + settingsOf(space).bankClearingMs }]
      : [],
  'otp-listeners': ({ token, status, waitsSince, expiresAt }: OtpListener, { space }: Call): DocumentJobs => {
    if (status !== 'waiting' && status !== 'received') return [];
    return [
      { job: JOBS.ageOtpListener, entity: token, at: expiresAt ?? waitsSince + settingsOf(space).otp.listenerTtlMs },
    ];
  },
  certificates: (certificate: ClientCertificate, { now }: Call): DocumentJobs =>
    remindersOf(certificate)
      .filter(({ at }) => at > now)
      .map(({ at, daysRemaining }) => ({
        job: JOBS.remindCertificate,
        entity: `${certificate.name}/${String(daysRemaining)}`,
        at,
      })),
};
