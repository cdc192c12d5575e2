import { nearest } from '@sadpath/faults';
import { invalid, type SettingKind, type SettingKinds } from '@sadpath/service';

/** The settings of a control request. Throws a 422 problem for one that nobody reads, or a value that it does not take. */
export function readSettings(value: unknown, kinds: SettingKinds): Readonly<Record<string, unknown>> {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw invalid('settings', 'settings must be an object');
  for (const [name, wanted] of Object.entries(value)) {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) throw invalid(name, `no service has a setting ${name}`, nearest(name, Object.keys(kinds)));
    if (!fits(wanted, kind)) throw invalid(name, `${name} ${demand(kind)}`, typeof kind === 'string' ? [] : kind);
  }
  return value as Readonly<Record<string, unknown>>;
}

function fits(value: unknown, kind: SettingKind): boolean {
  switch (kind) {
    case 'flag':
      return typeof value === 'boolean';
    case 'whole':
      return Number.isSafeInteger(value) && Number(value) >= 0;
    case 'text':
      return typeof value === 'string';
    default:
      return kind.some((word) => word === value);
  }
}

function demand(kind: SettingKind): string {
  switch (kind) {
    case 'flag':
      return 'is true or false';
    case 'whole':
      return 'is a whole number of at least 0';
    case 'text':
      return 'is a text';
    default:
      return `is one of ${kind.join(', ')}`;
  }
}
