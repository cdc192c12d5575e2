import type { SettingKinds } from '@sadpath/service';
import { defaultBankRules } from './domain/bank-rules';

/** What a space may set: the numbers of `domain/bank-rules.ts` by name, the ways of the tenant gate, and the webhooks. */
export const bankingSettings: SettingKinds = {
  ...Object.fromEntries(
    Object.entries(defaultBankRules)
      .filter(([, value]) => typeof value === 'number')
      .map(([name]) => [`banking.${name}`, 'whole'] as const),
  ),
  'banking.tenantMode': ['header', 'chain'],
  'banking.tenantMismatch': ['warn', 'reject'],
  'banking.defaultTenant': 'text',
  'banking.webhookUrl': 'text',
  'banking.webhookSecret': 'text',
};
