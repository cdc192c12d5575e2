import { Flag, Text } from '@sadpath/forms';

/** A PIN mailer on its way. */
export class PinMailerResponse {
  @Text() readonly entityId: string;
  @Text() readonly kitNo: string;
  @Text() readonly addressType: string;
  @Text() readonly homeCurrencyCode: string;
  @Flag() readonly pinRegenerationStatus: boolean;
}
