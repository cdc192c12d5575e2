import type { FormFault } from '@sadpath/service';

/** Account and bank of an external transfer are required where no beneficiary stands in their place. */
export function recipientFaults(body: Readonly<Record<string, unknown>>): readonly FormFault[] {
  if (!isAbsent(body['beneficiaryId'])) return [];
  return ['recipientAccountNumber', 'recipientBankCode'].filter((field) => isAbsent(body[field])).map(missing);
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function missing(field: string): FormFault {
  return { in: 'body', field, kind: 'missing', rule: 'isDefined', message: `${field} is required` };
}
