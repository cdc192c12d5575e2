import { fromExchange, type Call } from '@sadpath/service';
import { TENANT } from './caller';

/** One request among the data of one bank: what the services of a debit app work with. */
export interface Visit {
  readonly call: Call;
  /** Id of the tenant whose data the request sees. */
  readonly tenant: string;
}

/** The visit, as a handler's parameter. */
export const InVisit = fromExchange((exchange): Visit => ({
  call: exchange.call,
  tenant: exchange.kept(TENANT).tenantId,
}));
