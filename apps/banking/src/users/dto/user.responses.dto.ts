import { Email, Flag, OneOf, Text, Uuid, Whole } from '@sadpath/forms';
import type { User } from '../../domain/user';

/** A user as that user sees it. */
export class UserResponse {
  @Uuid() id: string;
  @Email() email: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @OneOf(['user']) role: string;
  @OneOf(['pending', 'verified']) kycStatus: string;
  @Whole({ min: 1, max: 3 }) kycLevel: number;
  @Flag() mfaEnabled: boolean;

  static of({ id, email, firstName, lastName, role, kycStatus, kycLevel, mfaEnabled }: User): UserResponse {
    return { id, email, firstName, lastName, role, kycStatus, kycLevel, mfaEnabled };
  }
}

/** A user of the same bank as others see it. */
export class FoundUserResponse {
  @Uuid() id: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Text({ description: 'Number of the primary wallet', nullable: true }) accountNumber: string | null;
}
