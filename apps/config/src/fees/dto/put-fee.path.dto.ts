import { Text } from '@sadpath/forms';

/** A fee of a product in the path of a write, which names new fee types, too. */
export class PutFeePath {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Text({ pattern: /^[A-Z][A-Z0-9_]{1,39}$/, example: 'LOUNGE_ACCESS' }) feeType: string;
}
