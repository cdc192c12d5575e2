import type { FormFaultKind } from './form-fault';

/** What a broken class-validator rule says about the field; rules not named here are bounds (`rule`). */
const KIND_OF_RULE: ReadonlyMap<string, FormFaultKind> = new Map(
  Object.entries<FormFaultKind>({
    isDefined: 'missing',
    isNotEmpty: 'missing',
    isString: 'type',
    isInt: 'type',
    isNumber: 'type',
    isBoolean: 'type',
    isArray: 'type',
    isObject: 'type',
    matches: 'format',
    isIn: 'format',
    isEnum: 'format',
    isUuid: 'format',
    isEmail: 'format',
    isIso8601: 'format',
    isDateString: 'format',
    isNumberString: 'format',
    isUrl: 'format',
  }),
);

/** Checks run in this order, so that a field is told its most basic fault. */
export const KIND_ORDER: readonly FormFaultKind[] = ['missing', 'type', 'format', 'rule'];

/** The kind of a rule; a rule may say its own with the validation option `context: { kind }`. */
export function kindOfRule(name: string, context: unknown): FormFaultKind {
  const own = (context as { readonly kind?: FormFaultKind } | undefined)?.kind;
  return own ?? KIND_OF_RULE.get(name) ?? 'rule';
}
