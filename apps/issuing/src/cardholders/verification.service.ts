import { Injectable } from '@nestjs/common';
import type { Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { findCardholder } from '../access/find-owned';
import type { Visit } from '../access/visit';
import type { Cardholder, LinkedCardholder } from '../domain/cardholder';
import {
  beginReview,
  decideByTime,
  failSubmission,
  forceDecision,
  renewLink,
  submitCardholder,
  submitSumsubToken,
  type NewLink,
} from '../domain/verification';
import { cardholders } from '../issuing.collections';
import { settingsOf } from '../issuing.settings';
import { JOBS } from '../issuing.jobs';

/** Brings cardholders through verification (contract §4.1). */
@Injectable()
export class VerificationService {
  /** The submitted cardholder; a verification that answers nonsense leaves it in status 6 before that is told. */
  async submit(visit: Visit, id: number): Promise<LinkedCardholder> {
    const fate = visit.fateWith('kyc');
    if (fate.error?.code === 'upstream_bad_response') await this.fail(visit, id);
    return visit.call.store.transaction(async (tx) => {
      const submitted = submitCardholder(await findCardholder(tx, visit, id), visit.program, newLink(visit));
      visit.suffer(fate);
      return this.enterReview(visit, submitted, tx);
    });
  }

  submitSumsub(visit: Visit, id: number): Promise<Cardholder> {
    return visit.call.store.transaction(async (tx) => {
      const cardholder = await findCardholder(tx, visit, id);
      return this.enterReview(visit, submitSumsubToken(cardholder, visit.program), tx);
    });
  }

  renew(visit: Visit, id: number): Promise<LinkedCardholder> {
    return visit.call.store.transaction(async (tx) => {
      const renewed = renewLink(await findCardholder(tx, visit, id), newLink(visit));
      visit.meet('kyc');
      this.planDecision(visit, renewed);
      return keep(tx, renewed);
    });
  }

  /** Decides a review by the simulator. */
  force(visit: Visit, id: number, result: 'pass' | 'fail'): Promise<Cardholder> {
    return visit.call.store.transaction(async (tx) => {
      const decided = forceDecision(await findCardholder(tx, visit, id), result);
      visit.call.cancel(JOBS.decideReview, String(id));
      return keep(tx, decided);
    });
  }

  /** Due job: pending becomes under review. */
  async begin(call: Call, id: string): Promise<void> {
    const { kycAutoApproveMs } = settingsOf(call.space);
    call.plan(JOBS.decideReview, id, call.now + kycAutoApproveMs);
    await change(call, id, beginReview);
  }

  /** Due job: a review that nobody decided is passed. */
  async decide(call: Call, id: string): Promise<void> {
    await change(call, id, decideByTime);
  }

  private fail(visit: Visit, id: number): Promise<Cardholder> {
    return visit.call.store.transaction(async (tx) =>
      keep(tx, failSubmission(await findCardholder(tx, visit, id), visit.program)),
    );
  }

  /** Status 0 lasts for no time unless the space says otherwise. */
  private enterReview<C extends Cardholder>(visit: Visit, submitted: C, tx: Transaction): Promise<C> {
    const { pendingMs } = visit.settings;
    if (pendingMs > 0) {
      visit.call.plan(JOBS.beginReview, String(submitted.cardholderId), visit.now + pendingMs);
      return keep(tx, submitted);
    }
    const reviewed = beginReview(submitted);
    this.planDecision(visit, reviewed);
    return keep(tx, reviewed);
  }

  private planDecision({ call, now, settings }: Visit, { cardholderId, isDecidedByTime }: Cardholder): void {
    if (isDecidedByTime) call.plan(JOBS.decideReview, String(cardholderId), now + settings.kycAutoApproveMs);
  }
}

function newLink({ call, now }: Visit): NewLink {
  return { token: call.chance.hex(16), now };
}

async function keep<C extends Cardholder>(tx: Transaction, cardholder: C): Promise<C> {
  await tx.put(cardholders, cardholder);
  return cardholder;
}

function change(call: Call, id: string, next: (cardholder: Cardholder) => Cardholder): Promise<void> {
  return call.store.transaction(async (tx) => {
    const cardholder = await tx.get(cardholders, id);
    if (cardholder !== undefined) await tx.put(cardholders, next(cardholder));
  });
}
