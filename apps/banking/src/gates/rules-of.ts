import type { Call } from '@sadpath/service';
import { defaultBankRules, type BankRules } from '../domain/bank-rules';

/** The bank's numbers in this space: the defaults, but for those the space sets by name (`banking.externalFee`, in kobo). */
export function rulesOf(call: Call): BankRules {
  const changed = Object.keys(defaultBankRules).flatMap((name) => {
    const value = call.setting(name);
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? [[name, value] as const] : [];
  });
  return changed.length === 0 ? defaultBankRules : { ...defaultBankRules, ...Object.fromEntries(changed) };
}
