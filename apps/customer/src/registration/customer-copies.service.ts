import { Injectable } from '@nestjs/common';
import type { Visit } from '@sadpath/dcms';
import { nameOf, type Customer, type LinkedAccount } from '../domain/customer';
import { CbsClient } from '../upstream/cbs.client';
import { CmsClient } from '../upstream/cms.client';
import { OtpClient } from '../upstream/otp.client';

/** Makes customers known to the services that keep a part of them: core bank, CMS, OTP Manager. */
@Injectable()
export class CustomerCopies {
  constructor(
    private readonly cbs: CbsClient,
    private readonly cms: CmsClient,
    private readonly otp: OtpClient,
  ) {}

  /** Answers the customer with its accounts as the core bank has them; unknown ones are opened there. */
  async spread(visit: Visit, customer: Customer): Promise<Customer> {
    const accountInfo = await this.accountsAtBank(visit, customer, customer.accountInfo);
    await this.cms.copyCustomer(visit, customer.entityId, nameOf(customer));
    await this.spreadMobiles(visit, customer);
    return { ...customer, accountInfo };
  }

  async spreadMobiles(visit: Visit, customer: Customer): Promise<void> {
    await this.otp.registerMobiles(visit, customer);
  }

  async accountsAtBank(visit: Visit, customer: Customer, accounts: readonly LinkedAccount[]): Promise<LinkedAccount[]> {
    const known: LinkedAccount[] = [];
    for (const account of accounts) {
      known.push({ ...account, accountStatus: await this.cbs.ensureAccount(visit, customer, account) });
    }
    return known;
  }
}
