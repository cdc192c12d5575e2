/** Consecutive kit numbers that the platform gives out; the OTP Manager knows series, not single kits. */
export interface KitSeries {
  readonly first: string;
  readonly last: string;
}

/** True when a kit of this number can exist. */
export function isKnownKit(kitNo: string, series: readonly KitSeries[]): boolean {
  return (
    /^\d{1,20}$/.test(kitNo) &&
    series.some(({ first, last }) => BigInt(kitNo) >= BigInt(first) && BigInt(kitNo) <= BigInt(last))
  );
}
