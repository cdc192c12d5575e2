import type { TenantRecord } from '@sadpath/dcms';
import type { Channel } from '../domain/channel';
import type { Purpose } from '../domain/purpose';
import type { GenerateRequest } from './dto/generate.request.dto';
import type { ValidateRequest } from './dto/validate.request.dto';

/** An OTP that is asked for. */
export interface OtpOrder {
  readonly tenantId: string;
  readonly mobile: string;
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly kitNo: string | undefined;
}

/** An OTP that is shown. */
export interface OtpProof {
  readonly tenantId: string;
  readonly mobile: string;
  readonly purpose: Purpose;
  readonly code: string;
  readonly otpRef: string | undefined;
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
