import { Decimal, ListOf } from '@sadpath/service';
import { SavingsResponse } from './savings.response.dto';

/** All savings of a user; money in major units. */
export class SavingsSummaryResponse {
  @Decimal() totalBalance: number;
  @Decimal() totalInterestEarned: number;
  @ListOf(() => SavingsResponse) accounts: SavingsResponse[];
}
