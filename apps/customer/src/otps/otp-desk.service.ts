import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import type { Holding } from '../cards/card-desk.service';
import { mobileOf } from '../domain/customer';
import { invalidInput } from '../domain/invalid-input';
import { ConfigClient } from '../upstream/config.client';
import { OtpClient } from '../upstream/otp.client';

/** Operations that may take an OTP, named as its purpose. */
export type OtpPurpose = 'KIT_ACTIVATION' | 'SET_PIN' | 'GET_CVV';

/** The OTP of a request: sent or not. */
export interface SentOtp {
  readonly otp?: string | null | undefined;
  readonly otpRef?: string | null | undefined;
}

/** Asks for an OTP where the product demands one, and has every OTP that was sent verified (contracts/debit.md §3.3.4). */
@Injectable()
export class OtpDesk {
  constructor(
    private readonly config: ConfigClient,
    private readonly otps: OtpClient,
  ) {}

  /** Throws `invalid.input.request` for an OTP that is missing or lacks its reference, `invalid.otp`, `otp.expired`. */
  async check(
    visit: Visit,
    { customer, card }: Holding,
    sent: SentOtp & { readonly purpose: OtpPurpose },
  ): Promise<void> {
    const { otp, otpRef, purpose } = sent;
    if (otp === null || otp === undefined) {
      const product = await this.config.product(visit, card.productId);
      if (product.otpRequiredFor.includes(purpose)) throw invalidInput('otp', 'is required by the product');
      return;
    }
    if (otpRef === null || otpRef === undefined) throw invalidInput('otpRef', 'is required together with otp');
    await this.otps.verify(visit, { mobile: mobileOf(customer), purpose, otp, otpRef });
  }
}
