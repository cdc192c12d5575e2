import { comparing } from '@sadpath/errors';
import { configError } from '../config.errors';
import type { Network } from './tenant';

/** Card numbers that a bank may issue under one BIN (contract §3.2); both ends belong to the range. */
export interface BinRange {
  /**
   * 6 to 8 digits.
   * @pattern ^[0-9]{6,8}$
   */
  readonly bin: string;
  /**
   * 16 digits.
   * @pattern ^[0-9]{16}$
   */
  readonly rangeStart: string;
  /**
   * 16 digits.
   * @pattern ^[0-9]{16}$
   */
  readonly rangeEnd: string;
  readonly networkType: Network;
  readonly plasticCode?: string;
}

/**
 * Admits a range beside the stored ones of its tenant. Throws `bin.already.exists` for the very same range, and
 * `invalid.bin.range` when it runs backwards, leaves its BIN, or shares a number with a stored one.
 */
export function admitBinRange(range: BinRange, stored: readonly BinRange[]): BinRange {
  if (stored.some((other) => isSame(range, other))) throw alreadyConfigured(range.bin);
  const flaw = flawOf(range) ?? overlapOf(range, stored);
  if (flaw !== undefined) {
    const { reason, compared } = flaw;
    const fields = [{ field: 'rangeStart', message: reason }];
    throw configError('invalid.bin.range', { reason }, { fields, compared });
  }
  return range;
}

function alreadyConfigured(bin: string): Error {
  const fields = [{ field: 'bin', message: 'bin has this range already' }];
  return configError('bin.already.exists', { bin }, { fields });
}

function isSame(one: BinRange, other: BinRange): boolean {
  return one.bin === other.bin && one.rangeStart === other.rangeStart && one.rangeEnd === other.rangeEnd;
}

/** What is wrong with a range, for the client, and by which values, for the journal. */
export interface Flaw {
  readonly reason: string;
  readonly compared: string;
}

/** What is wrong with a range by itself: it runs backwards, or leaves its BIN; undefined when nothing is. */
export function flawOf({ bin, rangeStart, rangeEnd }: BinRange): Flaw | undefined {
  if (rangeStart >= rangeEnd)
    return { reason: `${rangeStart} is not below ${rangeEnd}`, ...comparing({ rangeStart }, { rangeEnd }) };
  const stray = [rangeStart, rangeEnd].find((end) => !end.startsWith(bin));
  if (stray === undefined) return undefined;
  const values = comparing({ [`the beginning of ${stray}`]: stray.slice(0, bin.length) }, { bin });
  return { reason: `not all numbers begin with ${bin}`, ...values };
}

/** The ends are of one length, so they compare as text. */
function overlapOf(range: BinRange, stored: readonly BinRange[]): Flaw | undefined {
  const met = stored.find((other) => range.rangeStart <= other.rangeEnd && other.rangeStart <= range.rangeEnd);
  if (met === undefined) return undefined;
  // Each begins before the other ends; the sentence has the ends that lie within.
  const isWithin = range.rangeStart >= met.rangeStart;
  const values = isWithin
    ? comparing({ rangeStart: range.rangeStart }, { 'rangeEnd of the stored one': met.rangeEnd })
    : comparing({ rangeEnd: range.rangeEnd }, { 'rangeStart of the stored one': met.rangeStart });
  return { reason: `it overlaps ${met.rangeStart}-${met.rangeEnd}`, ...values };
}
