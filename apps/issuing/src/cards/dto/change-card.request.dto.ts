import { OneOf, Text } from '@sadpath/forms';
import { fieldOf } from '../../forms/fields';

/** CD-ACT (contract §3.2). */
export class ActivateCardRequest {
  @Text({ pattern: /^\d{16}$/, example: '4000001000050021' }) cardNumber: string;
  @Text({ pattern: /^(0[1-9]|1[0-2])$/, example: '08' }) expMonth: string;
  @Text({ pattern: /^\d{4}$/, example: '2030' }) expYear: string;
  @Text({ pattern: /^\d{3}$/, example: '123' }) cvv: string;
  @fieldOf.pin() newPin: string;
}

/** CD-STATUS: 2 puts on hold, 1 releases (contract §3.2). */
export class ChangeCardStatusRequest {
  @OneOf([1, 2], { example: 2 }) newStatus: 1 | 2;
}

/** CD-PIN (contract §3.2). */
export class ChangePinRequest {
  @fieldOf.pin() oldPin: string;
  @fieldOf.pin() newPin: string;
}
