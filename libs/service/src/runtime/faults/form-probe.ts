import type { FieldFault } from '@sadpath/errors';
import { compileForm, fieldsOf, isAbsent, type Form, type FormClass, type FormFault } from '@sadpath/forms';
import type { ServiceDefinition } from '../../contract/definition';
import { notAList, notAnObject, within } from '../../contract/gates/form-gate';
import type { Exchange } from '../../contract/exchange/exchange';

type FormRules = Pick<ServiceDefinition, 'form' | 'refuseForm'>;
type Raw = Readonly<Record<string, unknown>>;

/** A part of the request as its form sees it. */
interface Part {
  readonly formClass: FormClass;
  readonly form: Form;
  readonly raw: Raw;
  /** True of a body that is a list: its first item stands for it. */
  readonly isItem: boolean;
}

/** One after the other stands in place of what a field has; some rule of nearly every field is broken by one of them. */
const SPOILT: readonly unknown[] = [undefined, '', -1, '?', 'x', 0, 1.5, 1e15, true, {}, [], 'x'.repeat(5000)];

const compiled = new WeakMap<FormRules, Map<string, Form>>();

/**
 * The fields and sentences with which the operation's own form refuses with the code: of this request where it breaks its
 * form so, else of this request with one field spoilt, with all of them, or with a body that is no object. A field that was
 * sent is said to be missing only where no other rule has the code. Undefined where no rule of its form has it.
 */
export function fieldsByForm(code: string, exchange: Exchange, rules: FormRules): readonly FieldFault[] | undefined {
  const refused = (faults: readonly FormFault[]): readonly FieldFault[] | undefined => {
    if (faults.length === 0) return undefined;
    const error = rules.refuseForm(faults, exchange);
    return error.code === code && error.fields.length > 0 ? error.fields : undefined;
  };
  const parts = partsOf(exchange, rules);
  for (const part of parts) {
    const own = refused(told(part, part.form(part.raw).faults));
    if (own !== undefined) return own;
  }
  for (const faults of faultsOfWays(parts.flatMap(spoiltWays))) {
    const told = refused(faults);
    if (told !== undefined) return told;
  }
  const ofAll = parts.flatMap((part) => allSpoilt(part).map((faults) => told(part, faults)));
  const ofSent = parts.flatMap((part) => allSpoilt(part).map((faults) => told(part, faults.filter(isOfSent(part)))));
  for (const faults of [...ofSent.map(notMissing), ...ofAll.map(notMissing), ...ofAll]) {
    const told = refused(faults);
    if (told !== undefined) return told;
  }
  if (exchange.method === 'GET' || exchange.method === 'HEAD') return undefined;
  return refused([exchange.operation?.bodyIsList === true ? notAList('body') : notAnObject('body')]);
}

interface Spoilt {
  readonly part: Part;
  readonly name: string;
  readonly value: unknown;
}

function spoiltWays(part: Part): readonly Spoilt[] {
  return SPOILT.flatMap((value) => fieldsOf(part.formClass).map(({ name }) => ({ part, name, value })));
}

/** What each way breaks, one after the other as it is asked for: most forms have the code at the first. */
function* faultsOfWays(ways: readonly Spoilt[]): Generator<readonly FormFault[]> {
  const sent = ways.filter(wasSent);
  for (const way of sent) yield notMissing(faultsWith(way));
  for (const way of ways) if (!wasSent(way)) yield faultsWith(way);
  for (const way of sent) yield faultsWith(way);
}

/** What is broken, but for what is missing. */
function notMissing(faults: readonly FormFault[]): readonly FormFault[] {
  return faults.filter(({ kind }) => kind !== 'missing');
}

/** True of a fault of a field that the request has. */
function isOfSent({ raw }: Part): (fault: FormFault) => boolean {
  return ({ field }) => !isAbsent(raw[field.split('.', 1)[0] ?? '']);
}

function wasSent({ part, name }: Spoilt): boolean {
  return !isAbsent(part.raw[name]);
}

/** The faults of the part with all of its fields spoilt alike, for each way. */
function allSpoilt({ form, formClass }: Part): readonly (readonly FormFault[])[] {
  const names = fieldsOf(formClass).map(({ name }) => name);
  return SPOILT.map((value) => form(Object.fromEntries(names.map((name) => [name, value]))).faults);
}

function faultsWith({ part, name, value }: Spoilt): readonly FormFault[] {
  const { faults } = part.form({ ...part.raw, [name]: value });
  return told(
    part,
    faults.filter(({ field }) => field === name || field.startsWith(`${name}.`)),
  );
}

/** Faults as the request has their fields: those of an item by its place. */
function told({ isItem }: Part, faults: readonly FormFault[]): readonly FormFault[] {
  return isItem ? faults.map((fault) => within('0', fault)) : faults;
}

/** A path has no absent fields; what is sent in it is looked at last. */
function partsOf({ operation, params, query, body, service }: Exchange, rules: FormRules): readonly Part[] {
  const value: unknown = body.kind === 'json' ? body.value : {};
  const isList = operation?.bodyIsList === true;
  const places = [
    ['body', operation?.body, isList && Array.isArray(value) ? value[0] : value],
    ['query', operation?.query, query],
    ['path', operation?.path, params],
  ] as const;
  return places.flatMap(([place, formClass, given]): readonly Part[] => {
    if (formClass === undefined) return [];
    const raw = given !== null && typeof given === 'object' ? (given as Raw) : {};
    return [
      {
        formClass,
        raw,
        isItem: isList && place === 'body',
        form: formOf(`${service} ${operation?.name ?? ''} ${place}`, { formClass, place, rules }),
      },
    ];
  });
}

interface Wanted {
  readonly formClass: FormClass;
  readonly place: FormFault['in'];
  readonly rules: FormRules;
}

function formOf(name: string, { formClass, place, rules }: Wanted): Form {
  const forms = compiled.get(rules) ?? new Map<string, Form>();
  compiled.set(rules, forms);
  const form = forms.get(name) ?? compileForm(formClass, place, { ...rules.form, unknownFields: 'ignore' });
  forms.set(name, form);
  return form;
}
