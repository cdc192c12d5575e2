import { Injectable } from '@nestjs/common';
import { dcmsError, type Visit } from '@sadpath/dcms';
import { Upstreams } from '@sadpath/service';

/** What a fee needs to know of a customer. */
export interface FeePayer {
  /** State of the PERMANENT address, as a name or a code; empty when there is none. */
  readonly state: string;
  readonly accountNos: readonly string[];
}

interface CustomerAnswer {
  readonly addressInfo: readonly { readonly addressCategory: string; readonly state: string }[];
  readonly accountInfo: readonly { readonly accountNo: string }[];
}

/** The door to the Customer Service; its codes travel outward unchanged. */
@Injectable()
export class CustomerClient {
  constructor(private readonly upstreams: Upstreams) {}

  /** A customer. Throws `entity.not.found`. */
  async payer({ call }: Visit, entityId: string): Promise<FeePayer> {
    const request = { method: 'POST', path: '/dcms/viewCustomer', body: { entityId } } as const;
    const answer = await this.upstreams.send(call, 'customer', request);
    if (!answer.ok) throw this.upstreams.passOn(answer);
    const { addressInfo, accountInfo } = answer.data as CustomerAnswer;
    const permanent = addressInfo.find(({ addressCategory }) => addressCategory === 'PERMANENT');
    return { state: permanent?.state ?? '', accountNos: accountInfo.map(({ accountNo }) => accountNo) };
  }

  /** A customer who is to pay from one of the own accounts. Throws `entity.not.found` and `invalid.source.account`. */
  async payerFrom(visit: Visit, entityId: string, accountNo: string): Promise<FeePayer> {
    const payer = await this.payer(visit, entityId);
    if (payer.accountNos.includes(accountNo)) return payer;
    const fields = [{ field: 'accountNo', message: 'accountNo is not linked to this customer' }];
    throw dcmsError('invalid.source.account', { accountNo }, { fields });
  }
}
