import type { KnownMobile } from '../otp.collections';
import type { MobileResponse } from './dto/mobiles.responses.dto';

/** A known mobile as it is answered. */
export function mobileView({ mobile, entityId, emailId }: KnownMobile): MobileResponse {
  return { mobile, entityId, ...(emailId === undefined ? {} : { emailId }) };
}
