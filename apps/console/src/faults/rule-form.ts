import type { KnownError, Operation, ServiceInfo } from '../api/control-types';

/** What a rule does. */
export const EFFECTS = [
  ['error', 'answers a code'],
  ['delay', 'answers late'],
  ['network', 'spoils the connection'],
  ['delivery', 'spoils a webhook'],
] as const;
export type Effect = (typeof EFFECTS)[number][0];

export const NETWORK_FAULTS = [
  'CONNECTION_RESET_BY_PEER',
  'EMPTY_RESPONSE',
  'MALFORMED_RESPONSE_CHUNK',
  'RANDOM_DATA_THEN_CLOSE',
  'TRUNCATED_BODY',
  'SLOW_DRIP',
  'HANG',
] as const;
export const DELIVERY_FAULTS = ['DUPLICATE', 'BAD_SIGNATURE', 'LATE', 'LOST'] as const;

/** What the form of a rule holds; what is empty is left out of the rule. */
export interface RuleForm {
  readonly effect: Effect;
  readonly service: string;
  readonly operation: string;
  readonly event: string;
  readonly code: string;
  readonly phase: string;
  readonly network: string;
  readonly delivery: string;
  readonly delayMs: string;
  readonly times: string;
  readonly skip: string;
  readonly minutes: string;
  readonly retryAfter: string;
}

export const EMPTY_FORM: RuleForm = {
  ...{ effect: 'error', service: '', operation: '', event: '', code: '', phase: 'before' },
  ...{ network: NETWORK_FAULTS[0], delivery: DELIVERY_FAULTS[0], delayMs: '2000' },
  ...{ times: '1', skip: '', minutes: '', retryAfter: '' },
};

/** The rule that a form makes. */
export function ruleOf(form: RuleForm): Readonly<Record<string, unknown>> {
  const { effect, service, operation, event } = form;
  return whole({
    match: whole({ service, ...(effect === 'delivery' ? { event } : { operation }) }),
    ...effectOf(form),
    times: numberOf(form.times),
    skip: numberOf(form.skip),
    ttlMs: form.minutes === '' ? undefined : Number(form.minutes) * 60_000,
  });
}

function effectOf(form: RuleForm): Readonly<Record<string, unknown>> {
  const phase = form.phase === 'before' ? undefined : form.phase;
  switch (form.effect) {
    case 'error':
      return { error: { code: form.code }, phase, retryAfter: numberOf(form.retryAfter) };
    case 'delay':
      return { delay: { type: 'fixed', ms: Number(form.delayMs) } };
    case 'network':
      return { network: form.network, phase };
    case 'delivery':
      return { delivery: form.delivery, ...(form.delivery === 'LATE' ? { lateBy: 'PT1H' } : {}) };
  }
}

/** What there is to choose from, as far as something is chosen. */
export function choicesOf(
  { service, operation }: RuleForm,
  known: {
    readonly errors: readonly KnownError[];
    readonly operations: readonly Operation[];
    readonly services: readonly ServiceInfo[];
  },
): Readonly<Record<'services' | 'operations' | 'events' | 'codes', readonly string[]>> {
  const codes = known.errors.filter(
    (error) => error.service === service && (operation === '' || error.operations.includes(operation)),
  );
  return {
    services: known.services.map(({ name }) => name),
    operations: known.operations.filter((each) => each.service === service).map((each) => each.operation),
    events: known.services.find(({ name }) => name === service)?.events.map(({ name }) => name) ?? [],
    codes: codes.map(({ code }) => code),
  };
}

/** A form whose choices exist: what no longer fits what was chosen before it falls away. */
export function settle(form: RuleForm, { operations, events, codes }: ReturnType<typeof choicesOf>): RuleForm {
  const kept = (value: string, among: readonly string[], otherwise = ''): string =>
    among.includes(value) ? value : otherwise;
  return {
    ...form,
    operation: kept(form.operation, operations),
    event: kept(form.event, events),
    code: kept(form.code, codes, codes[0]),
  };
}

function numberOf(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}

function whole(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== ''));
}
