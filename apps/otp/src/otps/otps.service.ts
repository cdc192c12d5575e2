import { Injectable } from '@nestjs/common';
import { SECOND } from '@sadpath/clock';
import { dcmsError, keyIn } from '@sadpath/dcms';
import type { FieldFault } from '@sadpath/errors';
import { limitsRates, type Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { checkCooldown, generate } from '../domain/generate';
import { isKnownKit } from '../domain/kit-series';
import { OTP_LIMITS } from '../domain/otp-limits';
import { expire, release } from '../domain/otp-moves';
import { requireSystems } from '../domain/require-systems';
import { codeFor } from '../domain/test-mobile';
import { validate, type Refusal } from '../domain/validate';
import { otpCollections, otpKey, type KnownMobile } from '../otp.collections';
import { otpError } from '../otp.errors';
import { KIT_SERIES } from '../otp.fixtures';
import { EXPIRE_JOB } from '../otp.jobs';
import type { GenerateResponse } from './dto/otps.responses.dto';
import { messageOf } from './otp-message';
import type { OtpOf, OtpOrder, OtpProof, OtpReturn } from './otp-order';

const { mobiles, otps } = otpCollections;

/** The system that delivers by each channel. */
const GATEWAYS = { SMS: 'sms-gateway', EMAIL: 'email-gateway' } as const;

/** One-time passwords: one for each mobile and purpose. */
@Injectable()
export class OtpsService {
  /** Makes and sends an OTP. Throws the codes of contract §3.6 in the order of §2.4; a refused call sends nothing. */
  async generate(call: Call, order: OtpOrder): Promise<GenerateResponse> {
    const draw = { otpRef: call.uuid(), code: codeFor(order.mobile, call.chance.digits(6)) };
    const otp = await call.store.transaction(async (tx) => {
      const holder = found(order, await holderOf(tx, order));
      const last = await tx.get(otps, otpKey(order));
      if (limitsRates(call.space)) checkCooldown(last, call.now);
      requireSystems(systemsOf(call, order), order.channel);
      const made = generate(last, draw, call.now);
      const { tenantId, mobile, purpose } = order;
      await tx.put(otps, { tenantId, mobile, purpose, ...made });
      call.send(messageOf(order, made, holder));
      call.plan(EXPIRE_JOB, otpKey(order), made.expiresAt);
      return made;
    });
    const { validFor, pause } = OTP_LIMITS;
    return { otpRef: otp.otpRef, expiresInSeconds: validFor / SECOND, cooldownSeconds: pause.length / SECOND };
  }

  /** Uses up an OTP. Throws `otp.invalid`, `otp.max.retries` or `otp.expired`; a wrong try counts all the same. */
  async validate(call: Call, proof: OtpProof): Promise<void> {
    const { refusal, compared } = await call.store.transaction(async (tx) => {
      const stored = await tx.get(otps, otpKey(proof));
      const validation = validate(stored, proof, call.now);
      if (stored !== undefined) await tx.put(otps, { ...stored, ...validation.next });
      if (validation.next?.state !== 'SENT') call.cancel(EXPIRE_JOB, otpKey(proof));
      return validation;
    });
    if (refusal === undefined) return;
    throw otpError(refusal, undefined, { ...faultOf(refusal), ...(compared === undefined ? {} : { compared }) });
  }

  /** Makes a used OTP good again, because what it was used for did not happen; false when there is none to release. */
  async release(call: Call, given: OtpReturn): Promise<boolean> {
    return call.store.transaction(async (tx) => {
      const stored = await tx.get(otps, otpKey(given));
      const released = release(stored, given.otpRef, call.now);
      if (stored === undefined || released === undefined) return false;
      if ((await holderOf(tx, given)) === undefined) return false;
      await tx.put(otps, { ...stored, ...released });
      call.plan(EXPIRE_JOB, otpKey(given), released.expiresAt);
      return true;
    });
  }

  /** Lets an OTP lapse whose time is over. */
  async expire(call: Call, key: string): Promise<void> {
    await call.store.transaction(async (tx) => {
      const stored = await tx.get(otps, key);
      if (stored !== undefined) await tx.put(otps, { ...stored, ...expire(stored, call.now) });
    });
  }
}

function systemsOf(call: Call, { channel }: OtpOrder): { isHsmUp: boolean; isGatewayUp: boolean } {
  const isUp = (name: string): boolean => call.dependency(name).state === 'up';
  return { isHsmUp: isUp('hsm'), isGatewayUp: isUp(GATEWAYS[channel]) };
}

/** The customer who registered the mobile last. */
async function holderOf(tx: Transaction, { tenantId, mobile }: OtpOf): Promise<KnownMobile | undefined> {
  return (await tx.find(mobiles, 'mobile', keyIn(tenantId, mobile))).at(-1);
}

/** Whose mobile it is. Throws `entity.not.found`, then `kit.not.found`. */
function found({ mobile, kitNo }: OtpOrder, known: KnownMobile | undefined): KnownMobile {
  if (known === undefined) {
    const fields = [{ field: 'mobile', message: 'mobile is registered for no customer' }];
    throw dcmsError('entity.not.found', { identifier: mobile }, { fields });
  }
  if (kitNo !== undefined && !isKnownKit(kitNo, KIT_SERIES)) {
    const fields = [{ field: 'kitNo', message: 'kitNo is not in the inventory' }];
    throw dcmsError('kit.not.found', { kitNo }, { fields });
  }
  return known;
}

/** What is wrong with the code that was sent; of one whose tries are used up nothing is said. */
function faultOf(refusal: Refusal): { readonly fields?: readonly FieldFault[] } {
  if (refusal === 'otp.max.retries') return {};
  const message = refusal === 'otp.expired' ? 'otp is out of date' : 'otp is not the code that was sent';
  return { fields: [{ field: 'otp', message }] };
}
