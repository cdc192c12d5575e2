import { Injectable } from '@nestjs/common';
import { HOUR } from '@sadpath/clock';
import { alone, runOrRetry, isBusy, keyIn, visitOfJob, type Visit } from '@sadpath/dcms';
import { Upstreams, type Call } from '@sadpath/service';
import type { Transaction } from '@sadpath/store';
import { customerCollections } from '../customer.collections';
import { TAKE_BACK_JOB } from '../customer.jobs';
import { nameOf, type Customer, type LinkedAccount } from '../domain/customer';
import type { Opening } from '../domain/opening';
import { CbsClient } from '../upstream/cbs.client';
import { CmsClient } from '../upstream/cms.client';
import { invalidInput, isClosed, notLinked } from '../domain/refusals';
import type { AccountChange } from '../domain/update-customer';

const { customers, openings } = customerCollections;

/** Until a job looks whether an opening was left behind. */
const PAUSE = HOUR;

/** Names under which registrations of one customer, and openings of one account, come one after another. */
const CUSTOMER = 'open-customer';
const ACCOUNT = 'open-account';

/**
 * What has to be made at the core bank and at CMS before a customer can be kept here: written down before it is made, and taken
 * back when the customer, or the account, is refused after all (contracts/debit.md §2.4).
 */
@Injectable()
export class OpeningsService {
  constructor(
    private readonly cbs: CbsClient,
    private readonly cms: CmsClient,
    private readonly upstreams: Upstreams,
  ) {}

  /**
   * Does work that needs the accounts, and no other work on the same customer or accounts at a time. Throws
   * `invalid.source.account` for an account of another customer, and what the work throws; everything is taken back then.
   */
  during<T>(
    visit: Visit,
    customer: Customer,
    accounts: readonly LinkedAccount[],
    work: (opening: Opening) => Promise<T>,
  ) {
    const numbers = [...new Set(accounts.map(({ accountNo }) => accountNo))].sort();
    const wishes = [
      { operation: CUSTOMER, id: customer.entityId },
      ...numbers.map((id) => ({ operation: ACCOUNT, id })),
    ];
    const inside = async (): Promise<T> => {
      for (const accountNo of numbers) await this.requireNobodys(visit, customer, accountNo);
      const { tenant, entityId } = customer;
      return this.undoing(visit, { tenant, entityId, accountNos: numbers, isNewToCms: false }, work);
    };
    return wishes.reduceRight<() => Promise<T>>((inner, wish) => () => alone(visit, wish, inner), inside)();
  }

  /** Makes the customer known to CMS. Throws the codes of CMS. */
  async tellCms(visit: Visit, opening: Opening, customer: Customer): Promise<void> {
    if (!(await this.cms.knows(visit, customer.entityId))) await this.write(visit, { ...opening, isNewToCms: true });
    await this.cms.copyCustomer(visit, customer.entityId, nameOf(customer));
  }

  /** The accounts as the core bank has them; unknown ones are opened there. Throws `invalid.source.account`, codes of the bank. */
  async atBank(visit: Visit, customer: Customer, accounts: readonly LinkedAccount[]): Promise<LinkedAccount[]> {
    const known: LinkedAccount[] = [];
    for (const account of accounts) {
      const { accountStatus, entityId } = await this.cbs.ensureAccount(visit, customer, account);
      if (entityId !== null && entityId !== customer.entityId) throw notLinked(account.accountNo);
      known.push({ ...account, accountStatus });
    }
    return known;
  }

  /** Tells the core bank the statuses that a request names. Throws `invalid.input.request` where no way leads there, codes of the bank. */
  async changeStatuses(visit: Visit, entityId: string, given: readonly AccountChange[]): Promise<void> {
    const named = given.flatMap(({ accountNo, accountStatus }) =>
      accountStatus === undefined ? [] : [{ accountNo, accountStatus }],
    );
    if (named.length === 0) return;
    const { refused } = await this.cbs.changeStatuses(visit, entityId, named);
    const [first] = refused;
    if (first === undefined) return;
    const place = given.findIndex(
      ({ accountNo, accountStatus }) => accountNo === first.accountNo && accountStatus === first.accountStatus,
    );
    throw invalidInput(`accountInfo.${String(place)}.accountStatus`, `cannot become ${first.accountStatus}`);
  }

  /** Passes when the core bank has the accounts, and none is closed. Throws `invalid.source.account`, codes of the connector. */
  async requireOpen(visit: Visit, accounts: readonly { readonly accountNo: string }[]): Promise<void> {
    for (const { accountNo } of accounts)
      if ((await this.cbs.accountStatus(visit, accountNo)) === 'CLOSED') throw isClosed(accountNo);
  }

  /** Ends an opening in the transaction that keeps what it was for; what an earlier one has left behind stays to be taken back. */
  async finish({ call }: Visit, opening: Opening, tx: Transaction): Promise<void> {
    const key = openings.key(opening);
    const written = await tx.get(openings, key);
    const left = (written?.accountNos ?? []).filter((accountNo) => !opening.accountNos.includes(accountNo));
    if (left.length > 0) return tx.put(openings, { ...opening, accountNos: left, isNewToCms: false });
    call.cancel(TAKE_BACK_JOB, key);
    return tx.remove(openings, key);
  }

  /** Takes back what a process has left behind, or could not take back; later while somebody works on it. */
  async takeBackLater(call: Call, key: string): Promise<void> {
    const opening = await call.store.transaction((tx) => tx.get(openings, key));
    if (opening === undefined) return;
    const visit = await visitOfJob(this.upstreams, call, opening.tenant);
    if (await isBusy(visit, { operation: CUSTOMER, id: opening.entityId }))
      call.plan(TAKE_BACK_JOB, key, call.now + PAUSE);
    else await runOrRetry(call, { job: TAKE_BACK_JOB, entity: key }, () => this.takeBack(visit, opening));
  }

  private async undoing<T>(visit: Visit, opening: Opening, work: (opening: Opening) => Promise<T>): Promise<T> {
    await this.write(visit, opening);
    try {
      return await work(opening);
    } catch (error) {
      await this.takeBackNow(visit, openings.key(opening));
      throw error;
    }
  }

  /** What cannot be taken back now is taken back by the job. */
  private async takeBackNow(visit: Visit, key: string): Promise<void> {
    const written = await visit.call.store.transaction((tx) => tx.get(openings, key));
    if (written !== undefined) await this.takeBack(visit, written).catch(() => undefined);
  }

  /**
   * Whoever cannot be told now does not keep the others from being told: the first failure is thrown when all were. A customer
   * whose kit is yet to be taken back is forgotten after it, by the job.
   */
  private async takeBack(visit: Visit, opening: Opening): Promise<void> {
    const forgetting = this.forgetAtCms(visit, opening);
    const accounts = opening.accountNos.map((accountNo) => this.takeAccountBack(visit, opening, accountNo));
    for (const each of await Promise.allSettled([forgetting, ...accounts]))
      if (each.status === 'rejected') throw each.reason;
    if (await forgetting) await visit.call.store.transaction((tx) => this.finish(visit, opening, tx));
    else await this.write(visit, opening);
  }

  private async forgetAtCms(visit: Visit, { entityId, isNewToCms }: Opening): Promise<boolean> {
    return !isNewToCms || (await this.isKept(visit, entityId)) || this.cms.forgetCustomer(visit, entityId);
  }

  private async takeAccountBack(visit: Visit, { entityId }: Opening, accountNo: string): Promise<void> {
    if (!(await this.isLinked(visit, accountNo))) await this.cbs.takeAccountBack(visit, entityId, accountNo);
  }

  /** Adds to what an earlier opening may have left behind. */
  private write({ call }: Visit, opening: Opening): Promise<void> {
    return call.store.transaction(async (tx) => {
      const key = openings.key(opening);
      const before = await tx.get(openings, key);
      const accountNos = [...new Set([...(before?.accountNos ?? []), ...opening.accountNos])];
      const isNewToCms = opening.isNewToCms || before?.isNewToCms === true;
      if (accountNos.length === 0 && !isNewToCms) return;
      await tx.put(openings, { ...opening, accountNos, isNewToCms });
      call.plan(TAKE_BACK_JOB, key, call.now + PAUSE);
    });
  }

  private async requireNobodys({ call, tenant }: Visit, { entityId }: Customer, accountNo: string): Promise<void> {
    const holders = await call.store.transaction((tx) => tx.find(customers, 'account', keyIn(tenant, accountNo)));
    if (holders.some((holder) => holder.entityId !== entityId)) throw notLinked(accountNo);
  }

  private async isLinked({ call, tenant }: Visit, accountNo: string): Promise<boolean> {
    const holders = await call.store.transaction((tx) => tx.find(customers, 'account', keyIn(tenant, accountNo)));
    return holders.length > 0;
  }

  private async isKept({ call, tenant }: Visit, entityId: string): Promise<boolean> {
    return (await call.store.transaction((tx) => tx.get(customers, keyIn(tenant, entityId)))) !== undefined;
  }
}
