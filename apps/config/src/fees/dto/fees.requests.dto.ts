import { Decimal, Flag, Text } from '@sadpath/forms';

/** A decimal amount of at most two places, as a text or a JSON number (contract §2.8). */
export function Amount(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  const says = 'must be an amount in rupees, at most 12 digits and 2 decimals';
  return Text({ ...options, pattern: /^\d{1,12}(\.\d{1,2})?$/, says, alsoNumber: true, example: '200.00' });
}

/** A fee of a product in the path. */
export class FeePath {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Text({ example: 'ANNUAL' }) feeType: string;
}

/** A fee of a product in the path of a write, which names new fee types, too. */
export class PutFeePath {
  @Text({ example: '2003_PHYSICAL' }) productId: string;
  @Text({ pattern: /^[A-Z][A-Z0-9_]{1,39}$/, example: 'LOUNGE_ACCESS' }) feeType: string;
}

/** `PUT /config/products/{productId}/fees/{feeType}` (contract §3.2). */
export class PutFeeRequest {
  @Amount() amount: string;
  @Amount({ optional: true }) minAmount?: string;
  @Amount({ optional: true }) maxAmount?: string;
  @Flag({ optional: true }) gstApplicable?: boolean;
  @Decimal({ optional: true, min: 0, max: 100, description: "Percent; absent: the tenant's rate; null: unset" })
  gstRate?: number | null;
}
