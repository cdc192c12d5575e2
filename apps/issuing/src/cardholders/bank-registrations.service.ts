import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import { findCardholder } from '../access/find-owned';
import type { Visit } from '../access/visit';
import {
  moveRegistration,
  registerBankAccount,
  REGISTRATION_LIFE_MS,
  type BankRegistration,
  type SenderAccount,
} from '../domain/bank-registration';
import { bankRegistrations } from '../issuing.collections';
import { JOBS } from '../issuing.jobs';
import { nextId } from '../next-id';

/** Registers the bank accounts from which cardholders send money (contract §3.1, §4.6). */
@Injectable()
export class BankRegistrationsService {
  /** The registration; it waits for the SMS that goes to the cardholder. */
  register(visit: Visit, cardholderId: number, account: SenderAccount): Promise<BankRegistration> {
    const { call, now } = visit;
    return call.store.transaction(async (tx) => {
      const holder = await findCardholder(tx, visit, cardholderId);
      const depositId = await nextId(tx, 'deposits');
      const made = registerBankAccount(holder, account, { depositId, now });
      visit.meet('sms');
      await tx.put(bankRegistrations, made);
      call.plan(JOBS.expireRegistration, String(depositId), now + REGISTRATION_LIFE_MS);
      const to = holder.contact.cellNum;
      call.send({ channel: 'sms', to, body: { kind: 'bank-account-confirmation', depositId } });
      return made;
    });
  }

  /** Due job: a day has passed without an answer. */
  expire(call: Call, depositId: string): Promise<void> {
    return call.store.transaction(async (tx) => {
      const registration = await tx.get(bankRegistrations, depositId);
      const expired = registration && moveRegistration(registration, 'expire');
      if (expired !== undefined) await tx.put(bankRegistrations, expired);
    });
  }
}
