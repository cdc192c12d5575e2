import { Text } from '@sadpath/service';

/** A bank of the network. */
export class BankResponse {
  @Text({ example: '000013' }) bankCode: string;
  @Text({ example: 'GTBank' }) bankName: string;
  @Text({ optional: true, example: '058' }) alias: string | null;
}
