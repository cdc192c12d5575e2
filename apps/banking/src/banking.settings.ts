import type { Call, SettingKinds } from '@sadpath/service';
import { type BankRules, defaultBankRules } from './domain/bank-rules';

/** What a space may set: the numbers of `domain/bank-rules.ts` by name, the ways of the tenant gate, and the webhooks. */
export const bankingSettings: SettingKinds = {
  ...Object.fromEntries(Object.keys(defaultBankRules).map((name) => [`banking.${name}`, 'whole'] as const)),
  'banking.tenantMode': ['header', 'chain'],
  'banking.tenantMismatch': ['warn', 'reject'],
  'banking.defaultTenant': 'text',
  'banking.webhookUrl': 'url',
  'banking.webhookSecret': 'text',
};

/** The bank's numbers in this space: the defaults, but for those the space sets by name (`banking.externalFee`, in kobo). */
export function rulesOf(call: Call): BankRules {
  const changed = Object.keys(defaultBankRules).flatMap((name) => {
    const value = call.setting(name);
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? [[name, value] as const] : [];
  });
  return changed.length === 0 ? defaultBankRules : { ...defaultBankRules, ...Object.fromEntries(changed) };
}

/** A switch of the space that holds a text; undefined where there is none. */
export function textSetting(call: Call, name: string): string | undefined {
  const value = call.setting(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
