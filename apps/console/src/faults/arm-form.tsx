import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../api/problem';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useLoaded } from '../state/use-loaded';
import { layOut, readRule } from './read-rule';
import { RuleFields } from './rule-fields';
import { EMPTY_FORM, ruleOf } from './rule-form';

const textOf = (rule: unknown): string => JSON.stringify(rule, null, 2);

/** Arms a rule: by choosing, as a preset, or from JSON. What the sandbox refuses stands below, with the member and the nearest names. */
export function ArmForm({ onArmed }: { readonly onArmed: () => void }): VNode {
  const { route } = useConsole();
  const [form, setForm] = useState(EMPTY_FORM);
  const [text, setText] = useState(layOut(route.query['rule'] ?? textOf(ruleOf(EMPTY_FORM))));
  const { arm, problem, isBusy } = useArming(text, onArmed);
  const { space } = useConsole();
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void arm();
      }}
    >
      <h2>Arm a rule</h2>
      <Presets
        onChoose={(preset) => {
          setForm(EMPTY_FORM);
          setText(preset);
        }}
      />
      <WhatCounts isChosen={text === textOf(ruleOf(form))} />
      <div class="rule-beside">
        <RuleFields
          form={form}
          onChange={(next) => {
            setForm(next);
            setText(textOf(ruleOf(next)));
          }}
        />
        <textarea
          aria-label="Rule as JSON"
          rows={14}
          spellcheck={false}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) =>
            key === 'Enter' && (ctrlKey || metaKey) && currentTarget.form?.requestSubmit()
          }
        />
      </div>
      {problem === undefined ? null : <ProblemView problem={problem} />}
      <Arm space={space} isBusy={isBusy} />
    </form>
  );
}

/** A preset, or JSON that was typed, is not what the fields show. */
function WhatCounts({ isChosen }: { readonly isChosen: boolean }): VNode | null {
  return isChosen ? null : <p class="hint">The rule is what its JSON says; choosing beside it makes another.</p>;
}

function Arm({ space, isBusy }: { readonly space: string; readonly isBusy: boolean }): VNode {
  return (
    <p class="actions">
      <button type="submit" class="primary" disabled={isBusy}>
        Arm in {space}
      </button>
      <span class="hint">Ctrl+Enter · all members are in the</span>
      <a href="/docs/service/control">control API</a>
    </p>
  );
}

interface Arming {
  readonly arm: () => Promise<void>;
  readonly problem: Problem | undefined;
  readonly isBusy: boolean;
}

function useArming(text: string, onArmed: () => void): Arming {
  const { api, space, say, look } = useConsole();
  const [problem, setProblem] = useState<Problem>();
  const [isBusy, setBusy] = useState(false);
  const arm = async (): Promise<void> => {
    const rule = readRule(text);
    setBusy(true);
    const answer = rule.ok ? await api.arm(space, rule.value) : rule;
    setBusy(false);
    setProblem(answer.ok ? undefined : answer.problem);
    if (!answer.ok) return;
    say(`${answer.value.id} is armed in ${space}`);
    look();
    onArmed();
  };
  return { arm, problem, isBusy };
}

/** Rules that the services bring along. */
function Presets({ onChoose }: { readonly onChoose: (text: string) => void }): VNode {
  const { api } = useConsole();
  const { value } = useLoaded(() => api.presets(), [api]);
  return (
    <p class="templates">
      {(value?.items ?? []).map((rule) => (
        <button key={rule.id} type="button" class="small" onClick={() => onChoose(textOf(rule))}>
          {rule.id.replaceAll('-', ' ')}
        </button>
      ))}
    </p>
  );
}
