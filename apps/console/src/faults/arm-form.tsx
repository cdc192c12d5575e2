import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../api/problem';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { layOut, readRule } from './read-rule';
import { RULE_TEMPLATES } from './rule-templates';

const [FIRST] = Object.values(RULE_TEMPLATES);

/** Arms a rule from JSON. What the sandbox refuses stands below the text, with the member and the nearest names. */
export function ArmForm({ onArmed }: { readonly onArmed: () => void }): VNode {
  const { api, space, route, say, look } = useConsole();
  const [text, setText] = useState(layOut(route.query['rule'] ?? JSON.stringify(FIRST)));
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
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void arm();
      }}
    >
      <h2>Arm a rule</h2>
      <Templates onChoose={setText} />
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
      {problem === undefined ? null : <ProblemView problem={problem} />}
      <p class="actions">
        <button type="submit" class="primary" disabled={isBusy}>
          Arm in {space}
        </button>
        <span class="hint">Ctrl+Enter · all members are in the</span>
        <a href="/docs/service/control">control API</a>
      </p>
    </form>
  );
}

function Templates({ onChoose }: { readonly onChoose: (text: string) => void }): VNode {
  return (
    <p class="templates">
      {Object.entries(RULE_TEMPLATES).map(([name, rule]) => (
        <button key={name} type="button" class="small" onClick={() => onChoose(JSON.stringify(rule, null, 2))}>
          {name}
        </button>
      ))}
    </p>
  );
}
