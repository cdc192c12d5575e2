import type { VNode } from 'preact';
import { Choice } from '../parts/choice';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { choicesOf, DELIVERY_FAULTS, EFFECTS, NETWORK_FAULTS, settle, type Effect, type RuleForm } from './rule-form';

interface RuleFieldsProps {
  readonly form: RuleForm;
  readonly onChange: (form: RuleForm) => void;
}

/** A rule by choosing: to what, what, and how often. */
export function RuleFields({ form, onChange }: RuleFieldsProps): VNode {
  const { api } = useConsole();
  const errors = useLoaded(() => api.errors(), [api]).value ?? [];
  const operations = useLoaded(() => api.operations(), [api]).value?.items ?? [];
  const services = useLoaded(() => api.services(), [api]).value?.items ?? [];
  const known = { errors, operations, services };
  const choices = choicesOf(form, known);
  const set = (part: Partial<RuleForm>): void => {
    const next = { ...form, ...part };
    const settled = settle(next, choicesOf(next, known));
    onChange(settle(settled, choicesOf(settled, known)));
  };
  return (
    <div class="rule-fields">
      <Choice
        label="Service"
        value={form.service}
        options={[['', 'any service'], ...choices.services]}
        onChange={(service) => set({ service })}
      />
      {form.effect === 'delivery' ? (
        <Choice
          label="Event"
          value={form.event}
          options={[['', 'any event'], ...choices.events]}
          onChange={(event) => set({ event })}
        />
      ) : (
        <Choice
          label="Operation"
          value={form.operation}
          options={[['', 'any operation'], ...choices.operations]}
          onChange={(operation) => set({ operation })}
        />
      )}
      <Choice
        label="Effect"
        value={form.effect}
        options={EFFECTS}
        onChange={(effect) => set({ effect: effect as Effect })}
      />
      <EffectField form={form} codes={choices.codes} set={set} />
      <Numbers form={form} set={set} />
    </div>
  );
}

interface EffectFieldProps {
  readonly form: RuleForm;
  readonly codes: readonly string[];
  readonly set: (part: Partial<RuleForm>) => void;
}

function EffectField({ form, codes, set }: EffectFieldProps): VNode {
  if (form.effect === 'delay')
    return <Whole label="milliseconds" hint="0" value={form.delayMs} onChange={(delayMs) => set({ delayMs })} />;
  if (form.effect === 'delivery')
    return (
      <Choice
        label="Delivery"
        value={form.delivery}
        options={DELIVERY_FAULTS}
        onChange={(delivery) => set({ delivery })}
      />
    );
  return (
    <>
      {form.effect === 'network' ? (
        <Choice
          label="Network"
          value={form.network}
          options={NETWORK_FAULTS}
          onChange={(network) => set({ network })}
        />
      ) : (
        <Choice
          label="Code"
          value={form.code}
          options={codes.length === 0 ? [['', 'pick a service']] : codes}
          onChange={(code) => set({ code })}
        />
      )}
      <Choice
        label="Phase"
        value={form.phase}
        options={[
          ['before', 'instead of the operation'],
          ['after', 'after it: the effect stays'],
        ]}
        onChange={(phase) => set({ phase })}
      />
    </>
  );
}

interface WholeProps {
  readonly label: string;
  /** What an empty field means. */
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Whole({ label, hint, value, onChange }: WholeProps): VNode {
  return (
    <label class="field">
      {label}
      <input
        type="number"
        min="0"
        placeholder={hint}
        value={value}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </label>
  );
}

function Numbers({ form, set }: Omit<EffectFieldProps, 'codes'>): VNode {
  return (
    <div class="numbers">
      <Whole label="times" hint="ever" value={form.times} onChange={(times) => set({ times })} />
      <Whole label="skip" hint="0" value={form.skip} onChange={(skip) => set({ skip })} />
      <Whole label="minutes" hint="no end" value={form.minutes} onChange={(minutes) => set({ minutes })} />
      {form.effect === 'error' ? (
        <Whole label="Retry-After" hint="s" value={form.retryAfter} onChange={(retryAfter) => set({ retryAfter })} />
      ) : null}
    </div>
  );
}
