import { Flag, Text, Whole } from '@sadpath/forms';

/** What to know of an OTP that was sent. */
export class GenerateResponse {
  @Text({ description: 'Goes with the code into the operation that needs it' }) otpRef: string;
  @Whole({ example: 300 }) expiresInSeconds: number;
  @Whole({ example: 30 }) cooldownSeconds: number;
}

/** The code was right, and is used up. */
export class ValidateResponse {
  @Flag({ example: true }) status: true;
}

/** Whether the code waits again; one that is out of date, replaced or never used up does not. */
export class ReleaseResponse {
  @Flag({ example: true }) status: boolean;
}
