import { configError } from '../config.errors';

/** A level of cards within a bank (contract §3.2). */
export interface Tier {
  /**
   * @minLength 1
   * @maxLength 20
   */
  readonly tierName: string;
  /**
   * Place among the tiers, 1 is the lowest.
   * @minimum 1
   */
  readonly rank?: number;
}

/** Admits a tier under a name that is free. Throws `tier.already.exists`. */
export function admitTier(tier: Tier, stored: Tier | undefined): Tier {
  const { tierName } = tier;
  if (stored === undefined) return tier;
  throw configError(
    'tier.already.exists',
    { tierName },
    { fields: [{ field: 'tierName', message: 'tierName is taken' }] },
  );
}
