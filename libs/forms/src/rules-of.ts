import { getMetadataStorage, type ValidationArguments } from 'class-validator';
import type { DeclaredRule } from './demand-of';
import type { FormClass } from './field-spec';
import type { FormFaultKind } from './form-fault';
import { KIND_ORDER, kindOfRule } from './rule-kinds';

/** One rule of one field. */
export interface Check extends DeclaredRule {
  readonly kind: FormFaultKind;
  passes(value: unknown): boolean;
}

interface Constraint {
  validate(value: unknown, args: ValidationArguments): boolean | Promise<boolean>;
}

/** The class-validator rules of a class by field, the most basic first. Presence is decided before them. */
export function rulesOf(formClass: FormClass): ReadonlyMap<string, readonly Check[]> {
  const storage = getMetadataStorage();
  const rules = new Map<string, Check[]>();
  for (const metadata of storage.getTargetValidationMetadatas(formClass, '', false, false)) {
    if (metadata.type !== 'customValidation' || metadata.name === 'isDefined') continue;
    const name = metadata.name ?? metadata.type;
    const [holder] = storage.getTargetValidatorConstraints(metadata.constraintCls);
    const constraint = holder?.instance as Constraint | undefined;
    if (constraint === undefined) continue;
    const passesOne = (value: unknown): boolean =>
      constraint.validate(
        value,
        argumentsFor(formClass, metadata.propertyName, metadata.constraints as unknown[], value),
      ) === true;
    const check: Check = {
      name,
      kind: kindOfRule(name, metadata.context),
      constraints: (metadata.constraints as readonly unknown[] | undefined) ?? [],
      isForItems: metadata.each,
      ...(typeof metadata.message === 'string' ? { words: metadata.message } : {}),
      passes: metadata.each ? (value) => Array.isArray(value) && value.every(passesOne) : passesOne,
    };
    const own = rules.get(metadata.propertyName) ?? [];
    own.push(check);
    rules.set(metadata.propertyName, own);
  }
  for (const own of rules.values()) own.sort((a, b) => KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind));
  return rules;
}

function argumentsFor(
  formClass: FormClass,
  property: string,
  constraints: unknown[],
  value: unknown,
): ValidationArguments {
  return { value, constraints, property, targetName: formClass.name, object: {} };
}
