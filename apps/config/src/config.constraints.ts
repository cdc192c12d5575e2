import type { Constraints } from '@sadpath/store';
import { flawOf, type BinRange } from './domain/bin-range';
import { feeProblems, type FeeConfiguration } from './domain/fee-configuration';
import { limitProblems, plasticProblems } from './domain/product-rules';
import type { Product } from './domain/product';

/** What is configured, of one tenant and under one name. */
interface Configured<T> {
  readonly name: string;
  readonly value: T;
}

/** What every operation leaves true of what it writes (contract §3.2), by collection. */
export const BIN: Constraints<Configured<BinRange>> = {
  '/value/rangeEnd': {
    says: ({ value }) => `must be a range under its BIN: ${flawOf(value)?.reason ?? ''}`,
    holds: ({ value }) => flawOf(value) === undefined,
  },
};

export const PRODUCT: Constraints<Configured<Product>> = {
  '/value/plasticCode': {
    says: ({ value }) => told(plasticProblems(value)),
    holds: ({ value }) => plasticProblems(value).length === 0,
  },
  '/value/limits': {
    says: ({ value }) => told(limitProblems(value)),
    holds: ({ value }) => limitProblems(value).length === 0,
  },
  '/value/embossType': {
    says: 'must be there in a physical product',
    holds: ({ value: { cardType, embossType } }) => cardType !== 'PHYSICAL' || embossType !== undefined,
  },
};

export const FEE: Constraints<Configured<FeeConfiguration>> = {
  '/value': {
    says: ({ value }) => told(feeProblems(value)),
    holds: ({ value }) => feeProblems(value).length === 0,
  },
};

/** The name under which a value stands is the one that it has. */
export function namedAs<T>(nameOf: (value: T) => string): Constraints<Configured<T>> {
  return {
    '/name': {
      says: ({ value }) => `must be ${nameOf(value)}, the name of the value`,
      holds: ({ name, value }) => name === nameOf(value),
    },
  };
}

function told(problems: readonly { readonly message: string }[]): string {
  return problems.map(({ message }) => message).join('; ');
}
