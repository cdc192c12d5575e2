import { RequestId } from '@sadpath/dcms';
import { Text } from '@sadpath/forms';

/** `POST /fee-posting/fees/{feeRef}/reverse` (contracts/debit.md §3.7). */
export class ReverseFeeRequest {
  @Text({ optional: true, max: 255, example: 'Charged by mistake' }) reason?: string | null;
  @RequestId({ optional: true, description: 'The same id gives the stored fee for 24 hours' }) requestId?:
    string | null;
}
