import type { Gate, ServiceDefinition } from '../definition';
import type { Exchange } from '../exchange/exchange';
import { compileForm, fieldsOf, type Form, type FormClass, type FormFault } from '@sadpath/forms';
import { isObject } from '@sadpath/json';
import type { OperationSpec } from '../operation/operation-spec';
import { TAKEN_ENCODINGS } from '../exchange/body-state';
import { unreadableFault } from './unreadable-fault';

/** Faults of one request that are told. */
const MAX_FAULTS = 100;

type FormRules = Pick<ServiceDefinition, 'form' | 'refuseForm'>;

/** Faults that only several fields together, or the time, can show; asked after the fields were checked one by one. */
type FurtherFaults = (exchange: Exchange) => readonly FormFault[];

interface Forms {
  readonly path: Form | undefined;
  readonly query: Form | undefined;
  readonly body: Form | undefined;
}

/** Refuses a body that could not be read; for services that look at this before anything else of the form. */
export function bodyGate(rules: FormRules): Gate {
  const readableBodyGate: Gate = (exchange) => {
    const fault = unreadable(exchange);
    if (fault !== undefined) throw rules.refuseForm([fault], exchange);
  };
  return readableBodyGate;
}

/** Checks path, query and body against the operation's classes, in that order, and hands the checked values on. */
export function formGate(rules: FormRules & { readonly furtherFaults?: FurtherFaults }): Gate {
  const compiled = new WeakMap<OperationSpec, Forms>();
  const formsOf = (operation: OperationSpec): Forms => {
    const forms = compiled.get(operation) ?? compileForms(operation, rules);
    compiled.set(operation, forms);
    return forms;
  };
  const fieldsGate: Gate = (exchange) => {
    const { operation } = exchange;
    if (operation === undefined) return;
    const faults = check(exchange, formsOf(operation));
    const further = rules.furtherFaults?.(exchange) ?? [];
    const all = further.length === 0 ? faults : inOrder([...faults, ...further], operation);
    if (all.length > 0) throw rules.refuseForm(all.slice(0, MAX_FAULTS), exchange);
  };
  return fieldsGate;
}

/** Faults in the order in which the fields are declared: those of the path, then of the query, then of the body. */
function inOrder(faults: readonly FormFault[], operation: OperationSpec): readonly FormFault[] {
  const declared = (['path', 'query', 'body'] as const).flatMap((place) => {
    const formClass = operation[place];
    return formClass === undefined ? [] : fieldsOf(formClass).map(({ name }) => `${place}.${name}`);
  });
  const rank = ({ in: place, field }: FormFault): number =>
    declared.indexOf(`${place}.${field.split('.', 1)[0] ?? ''}`);
  return [...faults].sort((a, b) => rank(a) - rank(b));
}

function compileForms(operation: OperationSpec, { form }: FormRules): Forms {
  const compile = (formClass: FormClass | undefined, place: FormFault['in']): Form | undefined =>
    formClass && compileForm(formClass, place, place === 'path' ? { ...form, unknownFields: 'ignore' } : form);
  return {
    path: compile(operation.path, 'path'),
    query: compile(operation.query, 'query'),
    body: compile(operation.body, 'body'),
  };
}

function check(exchange: Exchange, forms: Forms): readonly FormFault[] {
  const faults: FormFault[] = [];
  if (forms.path !== undefined) {
    const outcome = forms.path(exchange.params);
    exchange.params = outcome.value;
    faults.push(...outcome.faults);
  }
  if (forms.query !== undefined) {
    const outcome = forms.query(exchange.query);
    exchange.checkedQuery = outcome.value;
    faults.push(...outcome.faults);
  }
  const broken = unreadable(exchange);
  if (broken !== undefined) return [...faults, broken];
  return [...faults, ...(forms.body === undefined ? checkNoBody(exchange) : checkBody(exchange, forms.body))];
}

/** Where nothing is read of a body, one may come all the same, but as what every body is. */
function checkNoBody({ body, method }: Exchange): readonly FormFault[] {
  if (method === 'GET' || method === 'HEAD' || body.kind !== 'json') return [];
  return isObject(body.value) ? [] : [notAnObject('body')];
}

function checkBody(exchange: Exchange, form: Form): readonly FormFault[] {
  const { body, operation } = exchange;
  if (body.kind === 'none' && operation?.bodyIsOptional === true) return [];
  const raw = body.kind === 'json' ? body.value : {};
  if (operation?.bodyIsList === true) return checkList(exchange, raw, form);
  if (!isObject(raw)) return [notAnObject('body')];
  const outcome = form(raw);
  exchange.checkedBody = outcome.value;
  return outcome.faults;
}

function checkList(exchange: Exchange, raw: unknown, form: Form): readonly FormFault[] {
  if (!Array.isArray(raw)) return [notAList('body')];
  const values: unknown[] = [];
  const faults: FormFault[] = [];
  for (const [i, item] of raw.entries()) {
    const isForm = isObject(item);
    const outcome = isForm ? form(item) : { value: {}, faults: [notAnObject(String(i))] };
    values.push(outcome.value);
    faults.push(...outcome.faults.map((fault) => (isForm ? within(String(i), fault) : fault)));
  }
  exchange.checkedBody = values;
  return faults;
}

/** A fault of an item, told by its place in the list. */
export function within(place: string, fault: FormFault): FormFault {
  return { ...fault, field: `${place}.${fault.field}`, message: `${place}.${fault.message}` };
}

/** The fault of a body, or of an item of one, that is no JSON object. */
export function notAnObject(field: string): FormFault {
  return { in: 'body', field, kind: 'malformed', rule: 'isObject', message: `${field} must be a JSON object` };
}

/** The fault of a body that is no list where one is taken. */
export function notAList(field: string): FormFault {
  return { in: 'body', field, kind: 'malformed', rule: 'isArray', message: `${field} must be an array` };
}

/** A body is only looked at where the method has one. What would be taken instead is said in a header too. */
function unreadable(exchange: Exchange): FormFault | undefined {
  const { body, operation, method, responseHeaders } = exchange;
  if (method === 'GET' || method === 'HEAD') return undefined;
  switch (body.kind) {
    case 'malformed':
      return unreadableFault('json', body.reason);
    case 'too-large':
      return unreadableFault('length', `The body exceeds ${String(body.limit)} bytes`);
    case 'undecoded':
      if (body.rule === 'contentEncoding') responseHeaders['accept-encoding'] = TAKEN_ENCODINGS;
      return unreadableFault(body.rule, body.reason);
    case 'other':
      if (operation?.marks['takesBytes'] === true) return undefined;
      responseHeaders['accept'] = 'application/json';
      return unreadableFault('contentType', 'Content-Type must be application/json');
    default:
      return undefined;
  }
}
