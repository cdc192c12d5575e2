import { configError } from '../config.errors';

/** A card body that a vendor produces (contract §3.2). */
export interface Plastic {
  /**
   * @minLength 1
   * @maxLength 10
   */
  readonly plasticCode: string;
  readonly description?: string;
  readonly vendor?: string;
}

/** Admits a plastic under a code that is free. Throws `plastic.already.exists`. */
export function admitPlastic(plastic: Plastic, stored: Plastic | undefined): Plastic {
  const { plasticCode } = plastic;
  if (stored === undefined) return plastic;
  throw configError(
    'plastic.already.exists',
    { plasticCode },
    { fields: [{ field: 'plasticCode', message: 'plasticCode is taken' }] },
  );
}
