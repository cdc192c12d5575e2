import { Injectable } from '@nestjs/common';
import { keyIn, type Visit } from '@sadpath/dcms';
import type { Transaction } from '@sadpath/store';
import { withdraw } from '../domain/otp-moves';
import { mobileKey, otpCollections, otpKey, type KnownMobile } from '../otp.collections';
import { EXPIRE_JOB } from '../otp.jobs';

const { mobiles, otps } = otpCollections;

/** A number and the address that its e-mail goes to. */
export interface Contact {
  readonly mobile: string;
  readonly emailId?: string | null;
}

/** The mobile numbers for which codes are made: the OTP Manager keeps its own list, so that it needs to call nobody. */
@Injectable()
export class MobilesService {
  /** Registers a mobile of a customer beside others; several customers may share one. */
  register({ call, tenant }: Visit, entityId: string, contact: Contact): Promise<KnownMobile> {
    const known = knownOf(tenant, entityId, contact);
    return call.store.transaction(async (tx) => {
      await tx.put(mobiles, known);
      return known;
    });
  }

  /**
   * Makes these all the mobiles of a customer. A code that waits for a number which is nobody's any more can no longer be
   * used.
   */
  async replace(visit: Visit, entityId: string, contacts: readonly Contact[]): Promise<readonly KnownMobile[]> {
    const { call, tenant } = visit;
    const next = contacts.map((contact) => knownOf(tenant, entityId, contact));
    await call.store.transaction(async (tx) => {
      const gone = (await tx.find(mobiles, 'entity', keyIn(tenant, entityId))).filter(
        (held) => !next.some(({ mobile }) => mobile === held.mobile),
      );
      for (const known of next) await tx.put(mobiles, known);
      for (const known of gone) {
        await tx.remove(mobiles, mobileKey(known));
        await this.withdrawCodes(visit, known.mobile, tx);
      }
    });
    return next;
  }

  private async withdrawCodes({ call, tenant }: Visit, mobile: string, tx: Transaction): Promise<void> {
    const key = keyIn(tenant, mobile);
    if ((await tx.find(mobiles, 'mobile', key)).length > 0) return;
    for (const otp of await tx.find(otps, 'mobile', key)) {
      await tx.put(otps, { ...otp, ...withdraw(otp) });
      call.cancel(EXPIRE_JOB, otpKey(otp));
    }
  }
}

function knownOf(tenantId: string, entityId: string, { mobile, emailId }: Contact): KnownMobile {
  return { tenantId, mobile, entityId, ...(typeof emailId === 'string' ? { emailId } : {}) };
}
