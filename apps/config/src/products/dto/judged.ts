import { field } from '@sadpath/forms';

/**
 * A field of a product as documentation shows it. Any value passes here: the product rules judge the form, too, because
 * it has a code of its own, which comes after the name and the references (contract §3.2).
 */
export function Judged(schema: Readonly<Record<string, unknown>>): PropertyDecorator {
  return field({ optional: true }, { type: 'any', schema }, []);
}
