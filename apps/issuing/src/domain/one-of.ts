import { issuingError } from '../issuing.errors';

/** Two ids of which a request names one. */
export interface EitherId<A extends string, B extends string> {
  readonly names: readonly [A, B];
  readonly ids: readonly [number | undefined, number | undefined];
}

/** The one that is named. Throws `otp_target_ambiguous` for neither and for both (contract §5.6). */
export function requireOneOf<A extends string, B extends string>({
  names,
  ids,
}: EitherId<A, B>): { readonly name: A | B; readonly id: number } {
  const [first, second] = ids;
  if (first !== undefined && second === undefined) return { name: names[0], id: first };
  if (first === undefined && second !== undefined) return { name: names[1], id: second };
  const fault = { field: names[0], rule: 'oneOf', message: `exactly one of ${names[0]} and ${names[1]} is required` };
  throw issuingError('otp_target_ambiguous', undefined, { fields: [fault] });
}
