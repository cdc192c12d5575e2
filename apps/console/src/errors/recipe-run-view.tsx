import type { VNode } from 'preact';
import type { KnownError, PlayedStep, RecipeRun } from '../api/control-types';
import { OutcomeBadge, StatusBadge } from '../parts/badges';
import { JsonText } from '../parts/json-text';

/** How a recipe ended, and each request with its answer. */
export function RecipeRunView({ run, error }: { readonly run: RecipeRun; readonly error: KnownError }): VNode {
  const { passed = false, status, code, outcome, answered, fault, steps = [] } = run;
  return (
    <div class="run" role="status">
      <p class={passed ? 'verdict good' : 'verdict bad'}>
        <b>{passed ? 'Passed' : 'Not passed'}</b>
        {answered === false ? <span>no HTTP answer, as the code demands</span> : null}
        {status === undefined ? null : <StatusBadge status={status} />}
        <code>{code}</code>
        {outcome === undefined ? null : <OutcomeBadge outcome={outcome} />}
      </p>
      {passed || answered === false ? null : (
        <p>
          Expected {error.code} with {error.status === undefined ? 'no HTTP answer' : `status ${error.status}`}, outcome
          natural.
        </p>
      )}
      {fault === undefined ? null : <JsonText value={fault} />}
      {steps.map((step, i) => (
        <Step key={i} step={step} isLast={i === steps.length - 1} />
      ))}
    </div>
  );
}

function Step({ step: { request, answer }, isLast }: { readonly step: PlayedStep; readonly isLast: boolean }): VNode {
  return (
    <details class="played" open={isLast}>
      <summary>
        <code>
          {request.method} {request.path}
        </code>
        <StatusBadge status={answer?.status ?? 0} />
      </summary>
      <h4>Request</h4>
      <Headers of={request.headers} />
      {request.body === undefined ? null : <JsonText value={request.body} />}
      <h4>Answer</h4>
      {answer === undefined ? <p>No HTTP answer came.</p> : <Headers of={answer.headers} />}
      {answer === undefined ? null : <JsonText value={answer.body} />}
    </details>
  );
}

function Headers({ of }: { readonly of: Readonly<Record<string, string>> }): VNode {
  const lines = Object.entries(of).map(([name, value]) => `${name}: ${value}`);
  return (
    <details>
      <summary>{lines.length} headers</summary>
      <pre tabIndex={0}>{lines.join('\n')}</pre>
    </details>
  );
}
