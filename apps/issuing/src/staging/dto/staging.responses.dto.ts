import { Dictionary, Nested, Text, Whole } from '@sadpath/forms';

/** The review is decided. */
export class KycValidatedResponse {
  @Dictionary({ description: 'Empty: there is nothing to tell' }) result: object;
}

export class SimulatedDeposit {
  @Whole({ example: 70_001 }) depositId: number;
}

/** The deposit that has come. */
export class SimulatedDepositResponse {
  @Nested(() => SimulatedDeposit) result: SimulatedDeposit;
}

/** `transStatus` is a number as card transactions have it. */
export class SimulatedSpend {
  @Text({ example: 'TX-0004' }) transId: string;
  @Text({ example: 'AU-0004' }) authRefNum: string;
  @Whole({ min: 0, example: 0 }) transStatus: number;
}

/** What became of the spend. */
export class SimulatedSpendResponse {
  @Nested(() => SimulatedSpend) result: SimulatedSpend;
}

export class SimulatedChallenge {
  @Whole({ min: 0, example: 1 }) delivered: number;
}

/** How many listeners have a code now. */
export class SimulatedChallengeResponse {
  @Nested(() => SimulatedChallenge) result: SimulatedChallenge;
}
