/** What a setting of a space takes: true or false, a whole number from 0, a text, an address, or one of these words. */
export type SettingKind = 'flag' | 'whole' | 'text' | 'url' | readonly string[];

/** A setting of a space. */
export interface SettingSpec {
  readonly takes: SettingKind;
  readonly meaning: string;
  /** Of a number. */
  readonly unit?: string;
  /** The range of a number in which it means something; from 0 to the highest that is counted, unless given. Of a text, `least` is of its characters. */
  readonly least?: number;
  readonly most?: number;
  /** Whole name of the number that this one may not exceed, set or by default. */
  readonly notAbove?: string;
  /** Whole name of a number that this one may not exceed where a space sets both: set alone, either does what it says. */
  readonly notAboveWhereSet?: string;
  /** What holds where the space does not set it; null where nothing does. */
  readonly fallback: string | number | boolean | null;
}

/** The settings that a space may have, by their whole names, such as `dcms.rateLimit`. */
export type SettingSpecs = Readonly<Record<string, SettingSpec>>;

/** What every space may set, whatever services run. */
export const commonSettings = {
  rateLimits: {
    takes: ['on', 'off'],
    meaning: 'Whether any service refuses requests that are too many; off, they are counted and let through',
    fallback: 'on',
  },
} as const satisfies SettingSpecs;

/** Whether requests that are too many are refused in a space. */
export function limitsRates(space: { setting(name: string): unknown }): boolean {
  return space.setting('rateLimits') !== 'off';
}
