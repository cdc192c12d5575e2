import type { JournalRow } from './control-types';

/** How many there are and how many of them were met, in whole percents. */
export interface Figure {
  readonly total: number;
  readonly met: number;
  readonly natural: number;
  readonly forced: number;
  readonly percent: number;
}

export const COVERAGE_RANGES = ['called', 'used', 'all'] as const;

/** What tests have met of the declared errors; `called`: of the operations they called, `used`: of the services they used. */
export interface Coverage {
  readonly figures: Readonly<
    Record<(typeof COVERAGE_RANGES)[number], { readonly pairs: Figure; readonly codes: Figure }>
  >;
  readonly items: readonly {
    readonly operation: string;
    /** `service/code`. */
    readonly code: string;
    readonly state: 'unmet' | 'forced' | 'natural';
  }[];
}

/** Something to be said of how a client behaved, with the requests that prove it. */
export interface Finding {
  readonly rule: string;
  readonly severity: 'info' | 'warning' | 'critical';
  readonly seen: string;
  readonly advice: string;
  readonly asks?: string;
  readonly requests: readonly (Omit<JournalRow, 'outcome' | 'tookMs'> & { readonly realAt: string })[];
}
