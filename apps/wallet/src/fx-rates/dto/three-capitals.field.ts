import { Text } from '@sadpath/service';

const FORM = /^[A-Z]{3}$/;

/** The form of a currency code, supported or not: an unsupported one is a rate that is not found. */
export const ThreeCapitals = (options: { readonly optional?: boolean } = {}): PropertyDecorator =>
  Text({ ...options, pattern: FORM, example: 'USD' });
