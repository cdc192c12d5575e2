import { Text, Whole } from '@sadpath/forms';

/** A new listener; it has no end until a code comes. */
export class OtpTokenResponse {
  @Text({ example: '5f0c2f4e6d1b4c5a9a510d2f3b9c7e10' }) token: string;
  @Whole({ nullable: true, description: 'Always null' }) expiresAt: null;
}

/** A listener as it is read; `status` is its own, not that of the answer (contract §2.6). */
export class OtpResponse {
  @Text({ description: 'pending or received' }) status: string;
  @Text({ description: 'Six digits, or null', nullable: true }) code: string | null;
  @Whole({ description: 'Unix seconds, or null', nullable: true }) expiresAt: number | null;
}
