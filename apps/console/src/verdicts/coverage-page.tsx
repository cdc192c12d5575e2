import type { VNode } from 'preact';
import { useCallback } from 'preact/hooks';
import type { KnownError } from '../api/control-types';
import { COVERAGE_RANGES, type Coverage } from '../api/control-types';
import { Choice } from '../parts/choice';
import { ConfirmButton } from '../parts/confirm-button';
import { ProblemView } from '../parts/problem-view';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { useLoaded } from '../state/use-loaded';
import { useRounds } from '../state/use-rounds';
import { metCodes } from './met-codes';

const RANGES: Readonly<Record<(typeof COVERAGE_RANGES)[number], string>> = {
  called: 'of the operations that were called',
  used: 'of the services that were used',
  all: 'of everything',
};

/** Which errors the integrator's own requests have met, in all spaces, as it grows. */
export function CoveragePage({ errors }: { readonly errors: readonly KnownError[] }): VNode {
  const { api, view, route, ask } = useConsole();
  const { isBusy, run } = useAction();
  const natural = useLoaded(() => api.coverage('natural'), [api, view.revision]);
  const forced = useLoaded(() => api.coverage('forced'), [api, view.revision]);
  const reload = useCallback(() => {
    natural.reload();
    forced.reload();
  }, [natural.reload, forced.reload]);
  useRounds(reload);
  const met = { natural: natural.value?.items ?? [], forced: forced.value?.items ?? [] };
  const { state = '' } = route.query;
  return (
    <div class="start">
      <header>
        <h1>Coverage of error paths</h1>
        <p>
          Which codes your requests have met, in all spaces. Recipes that are played do not count; requests sent from
          these pages do.
        </p>
      </header>
      {natural.problem === undefined ? null : <ProblemView problem={natural.problem} />}
      {natural.value === undefined ? <p class="loading">Loading…</p> : <Figures figures={natural.value.figures} />}
      <p class="actions">
        <Choice
          label="State"
          value={state}
          options={[['', 'all codes'], 'unmet', 'forced', 'natural']}
          onChange={(text) => ask({ state: text })}
        />
        <ConfirmButton
          question="Really forget all?"
          disabled={isBusy}
          onConfirm={() => run(() => api.clearCoverage(), reload)}
        >
          Begin anew
        </ConfirmButton>
      </p>
      {(natural.value === undefined || forced.value === undefined ? [] : metCodes(errors, met, state)).map(
        ([service, codes]) => (
          <CodeMap key={service} service={service} codes={codes} />
        ),
      )}
    </div>
  );
}

function Figures({ figures }: { readonly figures: Coverage['figures'] }): VNode {
  return (
    <div class="figures">
      {COVERAGE_RANGES.map((range) => {
        const { pairs, codes } = figures[range];
        return (
          <section key={range} class="card" aria-label={RANGES[range]}>
            <p class="now">{pairs.percent === null ? 'nothing called' : `${String(pairs.percent)} %`}</p>
            <p>{RANGES[range]}</p>
            <p class="hint">
              {pairs.met} of {pairs.total} codes by operation ({pairs.natural} natural, {pairs.forced} forced);{' '}
              {codes.met} of {codes.total} codes
            </p>
          </section>
        );
      })}
    </div>
  );
}

interface CodeMapProps {
  readonly service: string;
  readonly codes: ReturnType<typeof metCodes>[number][1];
}

function CodeMap({ service, codes }: CodeMapProps): VNode {
  const { href } = useConsole();
  return (
    <section class="card" aria-label={service}>
      <header>
        <h2>{service}</h2>
        <span class="hint">
          {codes.filter(({ state }) => state !== 'unmet').length} of {codes.length} met
        </span>
      </header>
      <div class="map">
        {codes.map(({ error, state }) => (
          <a key={error.id} class={`is-${state}`} title={state} href={href('errors', [error.service, error.code])}>
            {error.code}
          </a>
        ))}
      </div>
    </section>
  );
}
