import { Flag, ListOf, Nested, Text } from '@sadpath/forms';
import { CardResponse } from './card.response.dto';

/** An account as answers show it. */
export class LinkedAccountResponse {
  @Text({ example: '8642137' }) accountNo: string;
  @Text({ example: 'ACTIVE' }) accountStatus: string;
  @Text({ example: 'SAVING' }) accountType: string;
  @Text({ example: 'INR' }) accountsCurrency: string;
  @Flag() defaultAccount: boolean;
  @Text({ nullable: true }) initialFunding: string | null;
  @Flag() isPrimary: boolean;
  @Text({ nullable: true }) schemeCode: string | null;
  @Text({ nullable: true }) branchId: string | null;
  @Text({ nullable: true }) ifscCode: string | null;
  @Text({ nullable: true }) product: string | null;
}

/** An account that a card draws on; those of the transit wallet have fewer members. */
export class DrawnAccountResponse {
  @Text({ example: '8642137' }) accountNo: string;
  @Text({ example: 'ACTIVE' }) accountStatus: string;
  @Text({ example: 'SAVING' }) accountType: string;
  @Text({ example: 'INR' }) accountsCurrency: string;
  @Flag() defaultAccount: boolean;
  @Text({ optional: true, nullable: true }) initialFunding?: string | null;
  @Flag() isPrimary: boolean;
  @Text({ optional: true, nullable: true }) schemeCode?: string | null;
  @Text({ optional: true, nullable: true }) branchId?: string | null;
  @Text({ optional: true, nullable: true }) ifscCode?: string | null;
  @Text({ nullable: true }) product: string | null;
}

/** The accounts a card draws on (contracts/debit.md §3.3.7). */
export class LinkedAccountsResponse {
  @Text() entityId: string;
  @Text() kitNo: string;
  @ListOf(() => DrawnAccountResponse) linkedAccounts: readonly DrawnAccountResponse[];
}

/** The daily limits of the channels in use. */
export class ChannelLimitResponse {
  @Text({ nullable: true }) atm: string | null;
  @Text({ nullable: true }) ecom: string | null;
  @Text({ nullable: true }) pos: string | null;
}

/** The limits in force at home or abroad. */
export class LimitsInForceResponse {
  @Nested(() => ChannelLimitResponse) channelLimit: ChannelLimitResponse;
  @Text({ nullable: true }) totalLimit: string | null;
}

/** A card with its limits. */
export class CardWithLimitsResponse extends CardResponse {
  @Nested(() => LimitsInForceResponse) readonly domestic: LimitsInForceResponse;
  @Nested(() => LimitsInForceResponse) readonly international: LimitsInForceResponse;
}

export class CardAccountInfoResponse {
  @Text() accountNo: string;
  @Text({ nullable: true }) accountStatus: string | null;
  @Text({ nullable: true }) accountType: string | null;
  @Nested(() => CardWithLimitsResponse) kitDetails: CardWithLimitsResponse;
}

/** The account of a card found by its number (contracts/debit.md §3.3.4). */
export class CardAccountResponse {
  @Text() entityId: string;
  @Nested(() => CardAccountInfoResponse) accountInfo: CardAccountInfoResponse;
}
