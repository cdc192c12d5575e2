import { Text } from '@sadpath/forms';

/** WL-CREATE (contract §3.3). */
export class OpenWalletRequest {
  @Text({ min: 1, max: 100, example: 'Payroll' }) name: string;
}
