import { Decimal, Nested, Text, Whole } from '@sadpath/service';

/** One limit; money in major units. */
export class LimitResponse {
  @Decimal() limit: number;
  @Decimal() used: number;
  @Decimal() remaining: number;
  @Text({ example: '2026-02-27T23:00:00Z' }) resetsAt: string;
}

/** The limits of a wallet. */
export class LimitsResponse {
  @Whole({ min: 1, max: 3 }) kycLevel: number;
  @Nested(() => LimitResponse) daily: LimitResponse;
  @Nested(() => LimitResponse) monthly: LimitResponse;
}
