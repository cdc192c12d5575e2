import { Whole } from '@sadpath/service';

/** The new limit of a post-paid wallet, in minor units. */
export class CreditLimitRequest {
  @Whole({ min: 0, max: 100_000_000 }) creditLimit: number;
}
