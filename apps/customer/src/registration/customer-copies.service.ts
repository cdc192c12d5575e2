import { Injectable } from '@nestjs/common';
import { HOUR } from '@sadpath/clock';
import { runOrRetry, keyIn, visitOfJob, type Visit } from '@sadpath/dcms';
import { Upstreams, type Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { customerCollections } from '../customer.collections';
import { TELL_JOB } from '../customer.jobs';
import type { Customer } from '../domain/customer';
import { CbsClient } from '../upstream/cbs.client';
import { isOfOthers } from '../upstream/is-of-others';
import { OtpClient } from '../upstream/otp.client';

const { customers, untold } = customerCollections;

/** Until what could not be told is told again. */
const PAUSE = HOUR;

/**
 * Tells the services that keep a part of a customer what it has become: the OTP Manager its mobile numbers, the core bank its
 * file. They are told after the change was kept, never of one that was refused; what cannot be told now is told later.
 */
@Injectable()
export class CustomerCopiesService {
  constructor(
    private readonly cbs: CbsClient,
    private readonly otp: OtpClient,
    private readonly upstreams: Upstreams,
  ) {}

  /** Notes, in the transaction that changes a customer, that others have to be told. */
  async note({ call, tenant }: Visit, entityId: string, tx: Transaction): Promise<void> {
    const note = { tenant, entityId };
    await tx.put(untold, note);
    call.plan(TELL_JOB, untold.key(note), call.now + PAUSE);
  }

  /** Tells what is noted. Whoever cannot be told now does not keep the change from having been made. */
  async tell(visit: Visit, entityId: string): Promise<void> {
    try {
      await this.tellAll(visit, entityId);
    } catch (error) {
      if (!isOfOthers(error)) throw error;
    }
  }

  /** Tells what could not be told before; `key` is that of the note. */
  async tellLater(call: Call, key: string): Promise<void> {
    const note = await call.store.transaction((tx) => tx.get(untold, key));
    if (note === undefined) return;
    const visit = await visitOfJob(this.upstreams, call, note.tenant);
    await runOrRetry(call, { job: TELL_JOB, entity: key }, () => this.tellAll(visit, note.entityId));
  }

  /** Again when the customer was changed meanwhile, so that the last word is that of the last change. */
  private async tellAll(visit: Visit, entityId: string): Promise<void> {
    const { call, tenant } = visit;
    const key = keyIn(tenant, entityId);
    for (let told: string | undefined; ;) {
      const customer = await call.store.transaction(async (tx) => {
        const held = await tx.get(customers, key);
        if (held !== undefined && copyOf(held) !== told) return held;
        await tx.remove(untold, key);
        call.cancel(TELL_JOB, key);
        return undefined;
      });
      if (customer === undefined) return;
      await this.otp.replaceMobiles(visit, customer);
      await this.cbs.updateHolder(visit, customer);
      told = copyOf(customer);
    }
  }
}

function copyOf({ communicationInfo, addressInfo, kycInfo }: Customer): string {
  return JSON.stringify([communicationInfo, addressInfo, kycInfo]);
}
