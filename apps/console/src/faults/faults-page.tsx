import type { VNode } from 'preact';
import type { ArmedFault } from '../api/control-types';
import { ConfirmButton } from '../parts/confirm-button';
import { EmptyState } from '../parts/empty-state';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { useLoaded } from '../state/use-loaded';
import { ArmForm } from './arm-form';

/** The armed rules of the space, and a form to arm another. */
export function FaultsPage(): VNode {
  const { api, space, view } = useConsole();
  const { value, problem, reload } = useLoaded(() => api.faults(space), [api, space, view.revision]);
  return (
    <div class="columns">
      <section>
        <h1>Armed rules</h1>
        {problem === undefined ? null : <ProblemView problem={problem} />}
        {value === undefined ? null : <Rules rules={value.items} onChange={reload} />}
      </section>
      <ArmForm onArmed={reload} />
    </div>
  );
}

function Rules({ rules, onChange }: { readonly rules: readonly ArmedFault[]; readonly onChange: () => void }): VNode {
  const { api, space, say } = useConsole();
  const { isBusy, run } = useAction();
  if (rules.length === 0) {
    return (
      <EmptyState title={`Nothing is armed in ${space}`}>
        <p>Every outcome is natural now, unless a request forces one by its own header or a magic value.</p>
      </EmptyState>
    );
  }
  const disarm = (id?: string): void =>
    run(
      () => api.disarm(space, id),
      () => {
        say(id === undefined ? `All rules of ${space} are disarmed` : `${id} is disarmed`);
        onChange();
      },
    );
  return (
    <>
      <ul class="cards">
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} isBusy={isBusy} onDisarm={() => disarm(rule.id)} />
        ))}
      </ul>
      <ConfirmButton question={`Really disarm all ${rules.length}?`} disabled={isBusy} onConfirm={() => disarm()}>
        Disarm all
      </ConfirmButton>
    </>
  );
}

interface RuleProps {
  readonly rule: ArmedFault;
  readonly isBusy: boolean;
  readonly onDisarm: () => void;
}

function Rule({ rule: { id, explain, isSpent, armedAt, seen, fired, ttlMs }, isBusy, onDisarm }: RuleProps): VNode {
  const { href } = useConsole();
  return (
    <li class={isSpent ? 'card spent' : 'card'}>
      <header>
        <h2>{id}</h2>
        {isSpent ? <span class="badge plain">spent</span> : null}
        <button type="button" disabled={isBusy} onClick={onDisarm} aria-label={`Disarm ${id}`}>
          Disarm
        </button>
      </header>
      <p>{explain}</p>
      <p class="hint">
        armed {armedAt}
        {ttlMs === undefined ? '' : ` · ends ${new Date(Date.parse(armedAt) + ttlMs).toISOString()}`} · fitted {seen},
        claimed {fired} · <a href={href('requests', [], { q: id, outcome: 'forced' })}>its requests</a>
      </p>
    </li>
  );
}
