import type { VNode } from 'preact';
import type { Problem } from '../api/problem';
import { Choice } from '../parts/choice';
import { ConfirmButton } from '../parts/confirm-button';
import { ProblemView } from '../parts/problem-view';
import { SearchField } from '../parts/search-field';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { useLoaded } from '../state/use-loaded';

const STATUSES = [
  '0',
  '200',
  '201',
  '400',
  '401',
  '402',
  '403',
  '404',
  '409',
  '422',
  '429',
  '500',
  '502',
  '503',
  '504',
];

interface RequestFiltersProps {
  readonly shown: number;
  readonly problem: Problem | undefined;
}

/** What the list of requests is cut down by; all of it stands in the address. */
export function RequestFilters({ shown, problem }: RequestFiltersProps): VNode {
  const { route, ask, view } = useConsole();
  const { q = '', code = '' } = route.query;
  const { natural = 0, forced = 0 } = view.info?.requests ?? {};
  return (
    <div class="filters">
      <SearchField label="Filter requests" value={q} onChange={(text) => ask({ q: text })} />
      <div class="choices four">
        <Selects />
        <input
          aria-label="Code"
          placeholder="exact code"
          spellcheck={false}
          value={code}
          onChange={({ currentTarget }) => ask({ code: currentTarget.value.trim() })}
        />
        <Clear />
      </div>
      {problem === undefined ? null : <ProblemView problem={problem} />}
      <p class="count" role="status">
        {shown} shown; the space has counted {natural} natural, {forced} forced
      </p>
    </div>
  );
}

function Selects(): VNode {
  const { route, ask, api } = useConsole();
  const { value } = useLoaded(() => api.operations(), [api]);
  const { service = '', operation = '', status = '', outcome = '' } = route.query;
  const operations = value?.items ?? [];
  const services = [...new Set(operations.map((each) => each.service))];
  const own = operations.filter((each) => each.service === service).map((each) => each.operation);
  return (
    <>
      <Choice
        label="Service"
        value={service}
        options={[['', 'any service'], ...services]}
        onChange={(text) => ask({ service: text, operation: '' })}
      />
      <Choice
        label="Operation"
        value={operation}
        options={[['', service === '' ? 'pick a service' : 'any operation'], ...own]}
        onChange={(text) => ask({ operation: text })}
      />
      <Choice
        label="Status"
        value={status}
        options={[['', 'any status'], ...STATUSES]}
        onChange={(text) => ask({ status: text })}
      />
      <Choice
        label="Outcome"
        value={outcome}
        options={[['', 'any outcome'], 'natural', 'forced', 'sandbox']}
        onChange={(text) => ask({ outcome: text })}
      />
    </>
  );
}

function Clear(): VNode {
  const { view, api, space, say } = useConsole();
  const { isBusy, run } = useAction();
  return (
    <ConfirmButton
      question="Really clear?"
      disabled={isBusy || view.rows.length === 0}
      onConfirm={() =>
        run(
          () => api.clearRequests(space),
          () => say(`The journal of ${space} is empty`),
        )
      }
    >
      Clear
    </ConfirmButton>
  );
}
