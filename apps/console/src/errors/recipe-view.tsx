import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { EnvelopeStyle, KnownError, RecipeRun, RecipeStep } from '../api/control-types';
import { Choice } from '../parts/choice';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { RecipeRunView } from './recipe-run-view';
import { ScriptView } from './script-view';

/** The natural way to a code: its steps as text, the script to be copied, and a button that takes it. */
export function RecipeView({ error }: { readonly error: KnownError }): VNode {
  const { recipe } = error;
  return (
    <section class="card">
      <header>
        <h2>Naturally</h2>
      </header>
      {recipe.natural === true ? (
        <p>Ordinary requests lead to it: {recipe.title}.</p>
      ) : (
        <p>It has no natural way: {recipe.natural.impossible}. Below is a request on which it can be forced.</p>
      )}
      <ol class="steps">
        {recipe.steps.map((step, i) => (
          <li key={i}>
            <p>{wordsOf(step, i === recipe.steps.length - 1 ? error.code : undefined)}</p>
            {step.says === undefined ? null : <code>{`${step.method} ${step.path}`}</code>}
          </li>
        ))}
      </ol>
      <ScriptView error={error} />
      {recipe.natural === true ? <RunRecipe error={error} /> : null}
    </section>
  );
}

function RunRecipe({ error }: { readonly error: KnownError }): VNode {
  const { api, href } = useConsole();
  const { isBusy, run } = useAction();
  const [envelope, setEnvelope] = useState<EnvelopeStyle>('standard');
  const [result, setResult] = useState<RecipeRun>();
  return (
    <>
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={isBusy}
          onClick={() => run(() => api.runRecipe(error, envelope), setResult)}
        >
          {isBusy ? 'Running…' : 'Run natural recipe'}
        </button>
        <Choice
          label="Envelope"
          value={envelope}
          options={[
            ['standard', 'standard envelope'],
            ['native', 'native envelope'],
          ]}
          onChange={(chosen) => setEnvelope(chosen === 'native' ? 'native' : 'standard')}
        />
        <a class="button" href={href('errors', [error.service, error.code, 'play'])}>
          Play step by step
        </a>
        <span class="hint">the first in a space that goes, the other in one that stays</span>
      </p>
      {result === undefined ? null : <RecipeRunView run={result} error={error} />}
    </>
  );
}

function wordsOf({ says, name, method, path, repeat }: RecipeStep, code: string | undefined): string {
  const what = says ?? `${method} ${path}`;
  const times = repeat === undefined ? '' : `, ${repeat} times`;
  const kept = name === undefined ? '' : ` (later steps read it as {{${name}}})`;
  return `${what}${times}${code === undefined ? kept : ` → ${code}`}`;
}
