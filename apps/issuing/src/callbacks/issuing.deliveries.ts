import type { DeliverySpec } from '@sadpath/service';
import { JOBS } from '../issuing.jobs';
import { CertificateExpiry, OtpArrived } from './callback.events.dto';

/** The callbacks of the platform: unsigned, each tried once (contract §2.10). */
export const issuingDeliveries = {
  job: JOBS.deliverCallback,
  channel: 'callback',
  backoffMs: [],
  events: {
    otp_arrived: { meaning: 'A passcode of 3-D Secure waits at the listener', bodies: [OtpArrived] },
    certificate_expiry: { meaning: 'A client certificate ends in 30, 15 or 5 days', bodies: [CertificateExpiry] },
  },
} as const satisfies DeliverySpec;
