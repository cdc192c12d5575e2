import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { Upstreams } from '@sadpath/service';
import { customerError } from '../customer.errors';
import type { Customer } from '../domain/customer';
import { fieldFault } from '../domain/refusals';

/** An OTP as a request sends it, and the purpose and mobile it must have been sent for. */
export interface OtpProof {
  readonly mobile: string;
  readonly purpose: string;
  readonly otp: string;
  readonly otpRef: string;
}

/** The door to the OTP Manager; its codes are translated into those of the Customer Service (contracts/debit.md §1.4). */
@Injectable()
export class OtpClient {
  constructor(private readonly upstreams: Upstreams) {}

  /** Uses up an OTP. Throws `otp.expired` when it is too old, `invalid.otp` for every other refusal of the code. */
  async verify({ call }: Visit, proof: OtpProof): Promise<void> {
    const answer = await this.upstreams.send(call, 'otp', {
      method: 'POST',
      path: '/dcms/otp-manager/validate',
      body: proof,
    });
    if (answer.ok) return;
    switch (answer.code) {
      case 'otp.expired':
        throw customerError('otp.expired', undefined, { fields: [fieldFault('otp', 'is older than five minutes')] });
      case 'otp.invalid':
      case 'otp.max.retries':
      case 'invalid.input.request':
        throw customerError('invalid.otp', undefined, {
          fields: [fieldFault('otp', 'was refused by the OTP Manager')],
        });
      default:
        throw this.upstreams.passOn(answer);
    }
  }

  /** Gives back an OTP that was used up in vain. */
  async release({ call }: Visit, { mobile, purpose, otpRef }: OtpProof): Promise<void> {
    const path = '/dcms/otp-manager/release';
    const answer = await this.upstreams.send(call, 'otp', { method: 'POST', path, body: { mobile, purpose, otpRef } });
    if (!answer.ok) throw this.upstreams.passOn(answer);
  }

  /** Tells the OTP Manager all mobile numbers of a customer; those it had before and that are not among them are forgotten. */
  async replaceMobiles({ call }: Visit, { entityId, communicationInfo }: Customer): Promise<void> {
    const path = `/dcms/otp-manager/customers/${encodeURIComponent(entityId)}/mobiles`;
    const mobiles = communicationInfo.flatMap(({ contactNo, emailId }) =>
      contactNo === null ? [] : [{ mobile: contactNo, emailId }],
    );
    const answer = await this.upstreams.send(call, 'otp', { method: 'PUT', path, body: { mobiles } });
    if (!answer.ok) throw this.upstreams.passOn(answer);
  }
}
