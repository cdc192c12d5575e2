import { Text, Whole } from '@sadpath/service';

/** What to know of an OTP that was sent. */
export class GenerateResponse {
  @Text({ description: 'Goes with the code into the operation that needs it' }) otpRef: string;
  @Whole({ example: 300 }) expiresInSeconds: number;
  @Whole({ example: 30 }) cooldownSeconds: number;
}
