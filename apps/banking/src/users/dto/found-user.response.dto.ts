import { Text, Uuid } from '@sadpath/service';

/** A user of the same bank as others see it. */
export class FoundUserResponse {
  @Uuid() id: string;
  @Text() firstName: string;
  @Text() lastName: string;
  @Text({ optional: true, description: 'Number of the primary wallet' }) accountNumber: string | null;
}
