import { Flag, Text, TextList } from '@sadpath/forms';

/** A customer as CMS stores it. */
export class CustomerResponse {
  @Text({ example: 'CIF2001' }) entityId: string;
  @Text({ example: 'Test Holder' }) name: string;
}

/** A customer's cards. */
export class CustomerCardsResponse {
  @Text({ example: 'CIF1002' }) entityId: string;
  @TextList({ example: ['4240170002', '4240170012'] }) cards: readonly string[];
}

/** Whether CMS knew a customer whom it could forget. */
export class ForgottenCustomerResponse {
  @Text({ example: 'CIF2001' }) entityId: string;
  @Flag() forgotten: boolean;
}
