import type { PipeTransform } from '@nestjs/common';
import { InExchange, type Call, type Exchange } from '@sadpath/service';
import { TENANT } from './caller';

/** One request among the data of one bank: what the services of a debit app work with. */
export interface Visit {
  readonly call: Call;
  /** Id of the tenant whose data the request sees. */
  readonly tenant: string;
}

const toVisit: PipeTransform<Exchange, Visit> = {
  transform: (exchange) => ({ call: exchange.call, tenant: exchange.kept(TENANT).tenantId }),
};

/** The visit, as a handler's parameter. */
export const InVisit = (): ParameterDecorator => InExchange(toVisit);
