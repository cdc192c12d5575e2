import { Flag, Text } from '@sadpath/service';

/** A customer the biller knows. */
export class ValidCustomerResponse {
  @Text() billerId: string;
  @Text() customerReference: string;
  @Text() customerName: string;
  @Flag() valid: boolean;
}
