import type { PipeTransform } from '@nestjs/common';
import { TENANT } from '@sadpath/dcms';
import { InExchange, type Call, type Exchange } from '@sadpath/service';

/** One request at the counter of one bank: what every service of this app works with. */
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
