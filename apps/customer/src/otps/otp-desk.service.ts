import { isAbsent } from '@sadpath/forms';
import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import type { Holding } from '../cards/card-desk.service';
import { mobileOf } from '../domain/customer';
import { ConfigClient } from '../upstream/config.client';
import { OtpClient } from '../upstream/otp.client';
import { invalidInput } from '../domain/refusals';

/** Operations that may take an OTP, named as its purpose. */
export type OtpPurpose = 'KIT_ACTIVATION' | 'SET_PIN' | 'GET_CVV';

/** The OTP of a request: sent or not. */
export interface SentOtp {
  readonly otp?: string | null | undefined;
  readonly otpRef?: string | null | undefined;
}

/** Asks for an OTP where the product demands one, and has every OTP that was sent verified and used up (contracts/debit.md §3.3.4). */
@Injectable()
export class OtpDeskService {
  constructor(
    private readonly config: ConfigClient,
    private readonly otps: OtpClient,
  ) {}

  /**
   * Does the work that an OTP is for. The success of the work uses the OTP up; a work that fails gives it back. Throws
   * `invalid.input.request` for an OTP that is missing or lacks its reference, `invalid.otp`, `otp.expired`, and what the
   * work throws.
   */
  async using<T>(
    visit: Visit,
    { customer, card, ...sent }: Holding & SentOtp & { readonly purpose: OtpPurpose },
    work: () => Promise<T>,
  ): Promise<T> {
    const { otp, otpRef, purpose } = sent;
    if (isAbsent(otp)) {
      const product = await this.config.product(visit, card.productId);
      if (product.otpRequiredFor.includes(purpose)) throw invalidInput('otp', 'is required by the product');
      return work();
    }
    if (isAbsent(otpRef)) throw invalidInput('otpRef', 'is required together with otp');
    const proof = { mobile: mobileOf(customer), purpose, otp, otpRef };
    await this.otps.verify(visit, proof);
    return work().catch(async (error: unknown) => {
      await this.otps.release(visit, proof).catch(() => undefined);
      throw error;
    });
  }
}
