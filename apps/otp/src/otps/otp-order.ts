import type { TenantRecord } from '@sadpath/dcms';
import type { Channel, Purpose } from '../domain/otp';
import type { GenerateRequest, ReleaseRequest, ValidateRequest } from './dto/otps.requests.dto';

/** Which OTP is meant: there is one for each mobile and purpose. */
export interface OtpOf {
  readonly tenantId: string;
  readonly mobile: string;
  readonly purpose: Purpose;
}

/** An OTP that is asked for. */
export interface OtpOrder extends OtpOf {
  readonly channel: Channel;
  readonly kitNo: string | undefined;
}

/** An OTP that is shown. */
export interface OtpProof extends OtpOf {
  readonly code: string;
  readonly otpRef: string | undefined;
}

/** An OTP that was shown for something which then did not happen. */
export interface OtpReturn extends OtpOf {
  readonly otpRef: string;
}

/** The order in a request; what is null there is absent. */
export function orderOf({ tenantId }: TenantRecord, request: GenerateRequest): OtpOrder {
  const { mobile, purpose, kitNo, channel } = request;
  return { tenantId, mobile, purpose, channel: channel ?? 'SMS', kitNo: kitNo ?? undefined };
}

/** The proof in a request; what is null there is absent. */
export function proofOf({ tenantId }: TenantRecord, request: ValidateRequest): OtpProof {
  const { mobile, purpose, otp: code, otpRef } = request;
  return { tenantId, mobile, purpose, code, otpRef: otpRef ?? undefined };
}

/** The return in a request. */
export function returnOf({ tenantId }: TenantRecord, { mobile, purpose, otpRef }: ReleaseRequest): OtpReturn {
  return { tenantId, mobile, purpose, otpRef };
}
