import { ListOf, Text } from '@sadpath/forms';

/** A mobile number as stored. */
export class MobileResponse {
  @Text({ example: '9876500002' }) mobile: string;
  @Text({ example: 'CIF1002' }) entityId: string;
  @Text({ optional: true, example: 'cif1002@example.test' }) emailId?: string;
}

/** All numbers of a customer as stored. */
export class MobilesResponse {
  @Text({ example: 'CIF1002' }) entityId: string;
  @ListOf(() => MobileResponse) mobiles: readonly MobileResponse[];
}
