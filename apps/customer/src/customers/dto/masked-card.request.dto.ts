import { Text } from '@sadpath/forms';

/** A masked card number. */
export class MaskedCardRequest {
  @Text({ pattern: /^\d{6}X{6}\d{4}$/, example: '608040XXXXXX0032' })
  readonly maskedCardNo: string;
}
