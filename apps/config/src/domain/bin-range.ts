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
  const reason = flawOf(range) ?? overlapOf(range, stored);
  if (reason !== undefined) {
    const fields = [{ field: 'rangeStart', message: reason }];
    throw configError('invalid.bin.range', { reason }, { fields, compared: reason });
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

function flawOf({ bin, rangeStart, rangeEnd }: BinRange): string | undefined {
  if (rangeStart >= rangeEnd) return `${rangeStart} is not below ${rangeEnd}`;
  const isUnderBin = rangeStart.startsWith(bin) && rangeEnd.startsWith(bin);
  return isUnderBin ? undefined : `not all numbers begin with ${bin}`;
}

/** The ends are of one length, so they compare as text. */
function overlapOf(range: BinRange, stored: readonly BinRange[]): string | undefined {
  const met = stored.find((other) => range.rangeStart <= other.rangeEnd && other.rangeStart <= range.rangeEnd);
  return met && `it overlaps ${met.rangeStart}-${met.rangeEnd}`;
}
