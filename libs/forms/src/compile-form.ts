import { isAbsent } from './absent';
import { demandOf } from './demand-of';
import { fieldsOf, type FieldSpec, type FormClass } from './field-spec';
import type { FormFault, FormFaultKind, FormPolicy } from './form-fault';
import { fromText } from './from-text';
import { rulesOf, type Check } from './rules-of';

/** A value that keeps its form, or everything that is wrong with it. */
export interface FormOutcome {
  readonly value: Record<string, unknown>;
  readonly faults: readonly FormFault[];
}

/** Checks one raw object. */
export type Form = (raw: Readonly<Record<string, unknown>>) => FormOutcome;

interface PlannedField {
  readonly spec: FieldSpec;
  readonly checks: readonly Check[];
  readonly nested: Form | undefined;
}

/**
 * Compiles a class with field decorators into a check. The rules are class-validator's own; compiled once, they
 * run without its per-call machinery. Every failing field yields one fault, in the order of declaration.
 */
export function compileForm(formClass: FormClass, place: FormFault['in'], policy: FormPolicy): Form {
  const rules = rulesOf(formClass);
  const fields = fieldsOf(formClass).map((spec): PlannedField => ({
    spec,
    checks: rules.get(spec.name) ?? [],
    nested: spec.nested && lazily(() => compileForm((spec.nested as () => FormClass)(), place, policy)),
  }));
  const demanding = fields.filter(({ spec }) => spec.needs ?? spec.unless ?? spec.when ?? spec.either);
  const known = new Set(fields.map(({ spec }) => spec.name));
  return (raw) => {
    const value: Record<string, unknown> = {};
    const faults: FormFault[] = [];
    for (const planned of fields) checkField(planned, { raw, value, faults, place, policy });
    for (const { spec } of demanding) demandTogether(spec, { raw, value, faults, place, policy });
    if (policy.unknownFields === 'refuse') refuseUnknown(raw, known, place, faults);
    return { value, faults };
  };
}

/** Classes may refer to each other, so nested ones are compiled when first met. */
function lazily(make: () => Form): Form {
  let form: Form | undefined;
  return (raw) => (form ??= make())(raw);
}

interface Run {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly value: Record<string, unknown>;
  readonly faults: FormFault[];
  readonly place: FormFault['in'];
  readonly policy: FormPolicy;
}

function checkField({ spec, checks, nested }: PlannedField, run: Run): void {
  const given = Object.hasOwn(run.raw, spec.name) ? run.raw[spec.name] : undefined;
  const isBlank = run.policy.blankText === 'missing' && typeof given === 'string' && given.trim() === '';
  if (isAbsent(given) || (isBlank && spec.isRequired)) {
    absent(spec, given, run);
    return;
  }
  const coerced = run.place === 'body' ? given : fromText(given, spec.type);
  const value = spec.coerce === undefined ? coerced : spec.coerce(coerced);
  for (const check of checks) {
    if (!check.passes(value)) {
      run.faults.push({ ...faultOf(spec.name, check.kind, check.name, run), ...sentenceOf(spec, check) });
      return;
    }
  }
  run.value[spec.name] = nested === undefined ? value : checkNested(spec, nested, value, run);
}

/** What fields demand of each other; what is missing is told with all other faults. */
function demandTogether(spec: FieldSpec, run: Run): void {
  const { name, either } = spec;
  if (either !== undefined && isGiven(run, name) === isGiven(run, either)) {
    const message = `exactly one of ${name} and ${either} is required`;
    run.faults.push({ ...faultOf(name, 'rule', 'isEither', run), message });
  }
  const lack = isGiven(run, name) ? lackBeside(spec, run) : lackOf(spec, run);
  if (lack === undefined) return;
  run.faults.push({ ...faultOf(lack.field, 'missing', 'isDefined', run), message: lack.message });
}

interface Lack {
  readonly field: string;
  readonly message: string;
}

/** What a field that is there needs beside it. */
function lackBeside({ name, needs }: FieldSpec, run: Run): Lack | undefined {
  if (needs === undefined || isGiven(run, needs)) return undefined;
  return { field: needs, message: `${needs} is required with ${name}` };
}

/** Why a field that is not there has to be. */
function lackOf({ name, unless, when }: FieldSpec, run: Run): Lack | undefined {
  if (unless !== undefined && !unless.some((other) => isGiven(run, other)))
    return { field: name, message: `${[name, ...unless].join(' or ')} is required` };
  const value = when && run.raw[when.field];
  if (typeof value !== 'string' || when?.is.includes(value) !== true) return undefined;
  return { field: name, message: `${name} is required when ${when.field} is ${value}` };
}

/** True for a field that says something: neither absent, nor an empty list, nor blank where blanks count as missing. */
function isGiven({ raw, policy }: Run, name: string): boolean {
  const value = Object.hasOwn(raw, name) ? raw[name] : undefined;
  if (typeof value === 'string') return policy.blankText === 'value' || value.trim() !== '';
  return !isAbsent(value) && !(Array.isArray(value) && value.length === 0);
}

function absent(spec: FieldSpec, given: unknown, run: Run): void {
  if (spec.isRequired) run.faults.push(faultOf(spec.name, 'missing', 'isDefined', run));
  else if (spec.schema['default'] !== undefined) run.value[spec.name] = spec.schema['default'];
  else if (given === null && run.place === 'body') run.value[spec.name] = null;
}

function checkNested(spec: FieldSpec, nested: Form, value: unknown, run: Run): unknown {
  if (!Array.isArray(value)) return checkMember(spec.name, nested, value, run);
  return value.map((item: unknown, i) => checkMember(`${spec.name}.${String(i)}`, nested, item, run));
}

function checkMember(name: string, nested: Form, value: unknown, run: Run): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    const message = `${name} must be a JSON object`;
    run.faults.push({ ...faultOf(name, 'type', 'isObject', run), message });
    return value;
  }
  const outcome = nested(value as Record<string, unknown>);
  for (const fault of outcome.faults) {
    run.faults.push({ ...fault, field: `${name}.${fault.field}`, message: `${name}.${fault.message}` });
  }
  return outcome.value;
}

function refuseUnknown(
  raw: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  place: FormFault['in'],
  faults: FormFault[],
): void {
  let left = MOST_UNKNOWN;
  for (const key in raw) {
    if (known.has(key) || !Object.hasOwn(raw, key)) continue;
    if (left-- === 0) return;
    const field = key.length > LONGEST_NAME ? `${key.slice(0, LONGEST_NAME)}…` : key;
    const message = `${field} is not a field of this request`;
    faults.push({ in: place, field, kind: 'unknown', rule: 'whitelistValidation', message });
  }
}

/** What is sent is repeated in the answer so far: so many names, so much of each. */
const MOST_UNKNOWN = 100;
const LONGEST_NAME = 200;

function sentenceOf(spec: FieldSpec, check: Check): { readonly message?: string } {
  const demand = demandOf(check, spec);
  return demand === undefined ? {} : { message: `${spec.name} ${demand}` };
}

/** What there is to say of a fault whose rule has no words. */
const MESSAGES: Readonly<Record<FormFaultKind, string>> = {
  missing: 'is required',
  type: 'has the wrong type',
  format: 'has an invalid format',
  rule: 'is out of range',
  unknown: 'is not a field of this request',
  malformed: 'could not be read',
};

function faultOf(field: string, kind: FormFaultKind, rule: string, run: Run): FormFault {
  return { in: run.place, field, kind, rule, message: `${field} ${MESSAGES[kind]}` };
}
