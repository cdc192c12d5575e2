import { isoSeconds } from '@sadpath/clock';
import type { Stamp } from './stamp';

/** 30 digits as NIP writes them: sending bank, date and time in UTC, twelve random digits. */
export function nipSessionId(bankCode: string | null, stamp: Stamp): string {
  const time = isoSeconds(stamp.now).replace(/\D/g, '').slice(2);
  return `${bankCode ?? '000000'}${time}${stamp.digits(12)}`;
}
