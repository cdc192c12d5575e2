import { OneOf, Whole } from '@sadpath/service';
import { CURRENCIES } from '../domain/currency';

/** Bounds of an amount in minor units (contract wallet §2.5). */
const AMOUNT = { min: 1, max: 100_000_000, description: 'Whole minor units' } as const;

/** A required amount in minor units. */
export const Amount = (): PropertyDecorator => Whole({ ...AMOUNT, example: 2_500 });

/** An amount in minor units that may be left out. */
export const OptionalAmount = (description: string): PropertyDecorator =>
  Whole({ ...AMOUNT, optional: true, description });

/** An amount of an answer, which may be nothing or owed. */
export const Balance = (description?: string): PropertyDecorator =>
  Whole(description === undefined ? {} : { description });

/** A supported currency. */
export const InCurrency = (): PropertyDecorator => OneOf(CURRENCIES, { example: 'USD' });

/** A currency that must be the wallet's own when it is sent. */
export const MaybeOwnCurrency = (): PropertyDecorator =>
  OneOf(CURRENCIES, { optional: true, description: "Must be the wallet's currency" });
