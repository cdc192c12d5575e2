import { Injectable } from '@nestjs/common';
import { runOrRetry, keyIn, visitOfJob, type KeepIn, type Visit } from '@sadpath/dcms';
import { ServiceError } from '@sadpath/errors';
import { Upstreams, type Call } from '@sadpath/service';
import { failedTwins, hasTwin } from '../domain/begin-fee';
import type { Fee } from '../domain/fee';
import { asReversed } from '../domain/reverse-fee';
import { isSettledRefusal } from '../domain/settled-refusal';
import { asPosted, asReturned, isOpen } from '../domain/settle-fee';
import { feeError } from '../fee-posting.errors';
import { SETTLING_WAIT } from '../fee-posting.due';
import { SETTLE_FEE_JOB } from '../fee-posting.jobs';
import { FeeStore } from '../fee.store';
import { CbsClient, type StandingPosting } from '../upstream/cbs.client';
import { settle } from './settle';

/** Settles fees of which the answer of the core bank was lost by what the bank has (contracts/debit.md §1.3). */
@Injectable()
export class InDoubtService {
  constructor(
    private readonly cbs: CbsClient,
    private readonly upstreams: Upstreams,
  ) {}

  /**
   * A fee that the bank has posted and nobody here has acknowledged, acknowledged; undefined when the bank has none, or when
   * another fee stands for the same charge by now: then its money is given back. Throws `fee.posting.failed`.
   */
  async acknowledge(visit: Visit, feeRef: string, keepIn: KeepIn): Promise<Fee | undefined> {
    const fee = await this.stored(visit, feeRef);
    if (fee === undefined || !isOpen(fee)) return undefined;
    const found = await this.find(visit, fee);
    if (found?.stands !== true) {
      if (found !== undefined) await this.markReturned(visit, fee);
      return undefined;
    }
    const posted = await this.keepPosted(visit, { fee, found, keepIn });
    if (posted === undefined) await this.giveBack(visit, fee);
    return posted;
  }

  /** Gives back what the bank has of failed fees whose place a new one takes. Throws when it could not. */
  async giveBackTwins(visit: Visit, { feeRef, terms }: Fee): Promise<void> {
    const { call, tenant } = visit;
    const known = await call.store.transaction((tx) => new FeeStore(tx, tenant).known(feeRef, terms.kitNo));
    for (const twin of failedTwins(known, { ...terms, feeRef })) {
      const found = await this.find(visit, twin, feeRef);
      if (found?.stands === true) await this.giveBack(visit, twin, feeRef);
    }
  }

  /** Plans the end of the doubt about a fee. */
  plan({ call, tenant }: Visit, feeRef: string): void {
    call.plan(SETTLE_FEE_JOB, keyIn(tenant, feeRef), call.now + SETTLING_WAIT);
  }

  /** Ends the doubt about a refusal that says for certain that no money moved, if the bank has none of it indeed. */
  async close(visit: Visit, fee: Fee, code: string): Promise<void> {
    if (!isSettledRefusal(code)) return;
    const isGone = await this.cbs.find(visit, fee).then(
      (found) => found?.stands !== true,
      () => false,
    );
    if (isGone) visit.call.cancel(SETTLE_FEE_JOB, keyIn(visit.tenant, fee.feeRef));
  }

  /** Ends the doubt about a fee for which nobody has asked again: what the bank has of it is given back, a reversal is shown. */
  async settle(call: Call, key: string): Promise<void> {
    const slash = key.indexOf('/');
    const [tenant, feeRef] = [key.slice(0, slash), key.slice(slash + 1)];
    const fee = await this.stored({ call, tenant }, feeRef);
    if (fee === undefined) return;
    const visit = await visitOfJob(this.upstreams, call, tenant);
    await runOrRetry(call, { job: SETTLE_FEE_JOB, entity: key }, async () => {
      const found = await this.cbs.find(visit, fee);
      if (isOpen(fee)) {
        if (found?.stands === true) await this.giveBack(visit, fee);
        else if (fee.status === 'NEW') await settle(visit, feeRef, { next: () => ({ ...fee, status: 'FAILED' }) });
      } else if (fee.status === 'POSTED' && found?.stands === false) {
        await settle(visit, feeRef, { next: (stored) => asReversed(feeRef, stored) });
      }
    });
  }

  /** True when the bank has taken a posted fee back. */
  async isReversed(visit: Visit, fee: Fee): Promise<boolean> {
    const found = await this.cbs.find(visit, fee).catch(() => undefined);
    return found?.stands === false;
  }

  private async find(visit: Visit, fee: Fee, feeRef = fee.feeRef): Promise<StandingPosting | undefined> {
    try {
      return await this.cbs.find(visit, fee);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      throw feeError('fee.posting.failed', { feeRef, cause: error.code });
    }
  }

  /** Acknowledges a posting, unless another fee stands for the same charge. */
  private keepPosted(
    { call, tenant }: Visit,
    { fee, found, keepIn }: { fee: Fee; found: StandingPosting; keepIn: KeepIn },
  ): Promise<Fee | undefined> {
    const { feeRef, terms } = fee;
    return call.store.transaction(async (tx) => {
      const store = new FeeStore(tx, tenant);
      if (hasTwin(await store.known(feeRef, terms.kitNo), { ...terms, feeRef })) return undefined;
      const posted = asPosted((await store.fee(feeRef)) ?? fee, found.cbsRef);
      await store.keep(posted);
      await keepIn(tx, posted);
      call.cancel(SETTLE_FEE_JOB, keyIn(tenant, feeRef));
      return posted;
    });
  }

  private async giveBack(visit: Visit, fee: Fee, feeRef = fee.feeRef): Promise<void> {
    const outcome = await this.cbs.reverse(visit, fee);
    if (!outcome.ok) throw feeError('fee.posting.failed', { feeRef, cause: outcome.code });
    await this.markReturned(visit, fee);
  }

  /** Unless somebody has gone on with the fee meanwhile. */
  private markReturned({ call, tenant }: Visit, { feeRef, attempt }: Fee): Promise<void> {
    return call.store.transaction(async (tx) => {
      const store = new FeeStore(tx, tenant);
      const held = await store.fee(feeRef);
      if (held?.attempt === attempt && isOpen(held)) await store.keep(asReturned(held));
    });
  }

  private stored({ call, tenant }: Visit, feeRef: string): Promise<Fee | undefined> {
    return call.store.transaction((tx) => new FeeStore(tx, tenant).fee(feeRef));
  }
}
