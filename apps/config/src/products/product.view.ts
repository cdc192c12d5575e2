import { only } from '@sadpath/forms';
import { formatDecimal } from '@sadpath/money';
import type { AreaLimits, Product } from '../domain/product';
import { ProductResponse, type ShownLimits } from './dto/products.responses.dto';

/** A product as it stands on the wire: amounts are decimal texts. */
export function productView({ limits: { domestic, international }, ...rest }: Product): ProductResponse {
  return only(ProductResponse)({
    ...rest,
    limits: { domestic: shown(domestic), international: shown(international) },
  });
}

function shown(limits: AreaLimits): ShownLimits {
  return mapValues(limits, (limit) => mapValues(limit, (amount) => formatDecimal(amount, 2)));
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, view: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, view(value)]));
}
