import { otpError } from '../otp.errors';
import type { Channel } from './otp';

/** Which of the systems behind an OTP work. */
export interface Systems {
  readonly isHsmUp: boolean;
  /** The gateway of the channel asked for. */
  readonly isGatewayUp: boolean;
}

/** Refuses when a code can be neither drawn nor delivered. Throws `otp.generation.failed`, then `otp.delivery.failed`. */
export function requireSystems({ isHsmUp, isGatewayUp }: Systems, channel: Channel): void {
  if (!isHsmUp) throw otpError('otp.generation.failed');
  if (!isGatewayUp) throw otpError('otp.delivery.failed', { channel });
}
