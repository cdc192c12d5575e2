import { keyIn } from '@sadpath/dcms';
import { defineCollection } from '@sadpath/store';
import type { Otp, Purpose } from './domain/otp';
import { OTP } from './otp.constraints';

/** A mobile number a customer of a tenant has registered; several customers may share one. */
export interface KnownMobile {
  readonly tenantId: string;
  /** @pattern ^[0-9]{10}$ */
  readonly mobile: string;
  readonly entityId: string;
  readonly emailId?: string;
}

/** The one OTP of a mobile and purpose. */
export interface StoredOtp extends Otp {
  readonly tenantId: string;
  /** @pattern ^[0-9]{10}$ */
  readonly mobile: string;
  readonly purpose: Purpose;
}

/** The collections of the OTP Manager. */
export const otpCollections = {
  mobiles: defineCollection<KnownMobile>('mobiles', {
    key: mobileKey,
    indexes: {
      mobile: ({ tenantId, mobile }) => keyIn(tenantId, mobile),
      entity: ({ tenantId, entityId }) => keyIn(tenantId, entityId),
    },
  }),
  otps: defineCollection<StoredOtp>('otps', {
    key: otpKey,
    indexes: { mobile: ({ tenantId, mobile }) => keyIn(tenantId, mobile) },
    references: {
      // A code that waits is withdrawn when its mobile is nobody's any more.
      '/mobile': {
        to: 'mobiles',
        keys: ({ state, tenantId, mobile }) => (state === 'SENT' ? keyIn(tenantId, mobile) : undefined),
        by: ({ tenantId, mobile }: KnownMobile) => keyIn(tenantId, mobile),
      },
    },
    constraints: OTP,
    awaited: {
      '/state': {
        says: 'must not be EXPIRED',
        since: ({ state, expiresAt }) => (state === 'EXPIRED' ? expiresAt : undefined),
      },
    },
  }),
};

/** The key of a known mobile: one for each customer who has it. */
export function mobileKey({ tenantId, mobile, entityId }: KnownMobile): string {
  return `${tenantId}/${mobile}/${entityId}`;
}

/** The key of an OTP. */
export function otpKey({ tenantId, mobile, purpose }: Pick<StoredOtp, 'tenantId' | 'mobile' | 'purpose'>): string {
  return `${tenantId}/${mobile}/${purpose}`;
}
