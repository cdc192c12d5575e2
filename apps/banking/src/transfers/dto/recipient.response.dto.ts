import { Text } from '@sadpath/service';

/** A named account at a bank. */
export class RecipientResponse {
  @Text({ example: '1111111111' }) accountNumber: string;
  @Text({ example: 'JANE SMITH' }) accountName: string;
  @Text({ optional: true, example: '000013' }) bankCode: string | null;
  @Text({ example: 'GTBank' }) bankName: string;
}
