import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { otpCollections, type KnownMobile } from '../otp.collections';

/** The mobile numbers for which codes are made: the OTP Manager keeps its own list, so that it needs to call nobody. */
@Injectable()
export class MobilesService {
  /** Registers a mobile, or gives it to another customer. */
  register(call: Call, known: KnownMobile): Promise<KnownMobile> {
    return call.store.transaction(async (tx) => {
      await tx.put(otpCollections.mobiles, known);
      return known;
    });
  }
}
