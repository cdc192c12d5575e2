import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { KnownError } from '../api/control-types';
import { Choice } from '../parts/choice';
import { CodeBlock } from '../parts/code-block';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { armingCommand, forcingHeader, forcingRule, magicValue } from './forcing';

const PHASES = [
  ['before', 'instead of the operation'],
  ['after', 'after it: the effect stays, the answer is lost'],
] as const;

/** The ways to force a code without touching the state: a header, a magic value, a rule. */
export function ForceIt({ error }: { readonly error: KnownError }): VNode {
  const { api, space, say, href, hasToken } = useConsole();
  const { isBusy, run } = useAction();
  const [operation, setOperation] = useState('');
  const [phase, setPhase] = useState('before');
  const rule = forcingRule(error, operation, phase);
  const json = JSON.stringify(rule, null, 2);
  return (
    <section class="card">
      <header>
        <h2>Force it</h2>
      </header>
      <div class="choices">
        <Choice
          label="Operation"
          value={operation}
          options={[['', `any operation of ${error.service}`], ...error.operations]}
          onChange={setOperation}
        />
        <Choice label="Phase" value={phase} options={PHASES} onChange={setPhase} />
      </div>
      <CodeBlock label="Header" text={forcingHeader(error, phase)} />
      <CodeBlock label="Magic value, in any string of path, query or body" text={magicValue(error)} />
      <CodeBlock label="Rule" text={json} />
      <CodeBlock
        label="Rule, armed from a shell"
        text={armingCommand(rule, { origin: location.origin, space, hasToken })}
      />
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={() =>
            run(
              () => api.arm(space, rule),
              ({ id }) => say(`${id} is armed in ${space}: the next request that fits gets ${error.code}`),
            )
          }
        >
          Arm once in {space}
        </button>
        <a href={href('faults', [], { rule: JSON.stringify(rule) })}>Edit the rule first</a>
      </p>
    </section>
  );
}
