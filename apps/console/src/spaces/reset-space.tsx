import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { RESET_PARTS, type ResetPart } from '../api/control-types';
import { ConfirmButton } from '../parts/confirm-button';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';

/** Takes the chosen space, or parts of it, back to its beginning. */
export function ResetSpace({ onReset }: { readonly onReset: () => void }): VNode {
  const { api, space, say, view } = useConsole();
  const { isBusy, run } = useAction();
  const [parts, setParts] = useState<readonly ResetPart[]>(RESET_PARTS);
  const toggle = (part: ResetPart): void =>
    setParts(parts.includes(part) ? parts.filter((other) => other !== part) : [...parts, part]);
  const reset = (): void =>
    run(
      () => api.reset(space, parts),
      (answer) => {
        say(`${space} is reset: ${answer.reset.join(', ')}`);
        onReset();
      },
    );
  return (
    <section class="card">
      <h2>Reset {space}</h2>
      <p class="checks">
        {RESET_PARTS.map((part) => (
          <label key={part}>
            <input type="checkbox" checked={parts.includes(part)} onChange={() => toggle(part)} /> {part}
          </label>
        ))}
      </p>
      <ConfirmButton
        question={`Really reset ${space}?`}
        disabled={isBusy || parts.length === 0 || view.state === 'absent'}
        onConfirm={reset}
      >
        Reset
      </ConfirmButton>
    </section>
  );
}
