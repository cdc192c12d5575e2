import type { VNode } from 'preact';
import { RETRY_ADVICE, type KnownError } from '../api/control-types';
import { Choice } from '../parts/choice';
import { SearchField } from '../parts/search-field';
import { useConsole } from '../state/console-context';

const NO_FILTERS = { q: '', service: '', status: '', retry: '', documented: '' };

interface ErrorFiltersProps {
  readonly errors: readonly KnownError[];
  /** How many fit. */
  readonly shown: number;
}

/** Search and filters of the codes; they are kept in the address. */
export function ErrorFilters({ errors, shown }: ErrorFiltersProps): VNode {
  const { route, ask } = useConsole();
  const filters = { ...NO_FILTERS, ...route.query };
  const isFiltered = Object.keys(NO_FILTERS).some((name) => (route.query[name] ?? '') !== '');
  return (
    <div class="filters">
      <SearchField label="Search codes" value={filters.q} onChange={(q) => ask({ q })} />
      <div class="choices">
        {choicesAmong(errors).map(({ name, label, options }) => (
          <Choice
            key={name}
            label={label}
            value={filters[name]}
            options={options}
            onChange={(value) => ask({ [name]: value })}
          />
        ))}
      </div>
      <p class="count" role="status">
        {shown} of {errors.length} codes
        {isFiltered ? (
          <button type="button" class="link" onClick={() => ask(NO_FILTERS)}>
            Clear filters
          </button>
        ) : null}
      </p>
    </div>
  );
}

interface FilterChoice {
  readonly name: keyof typeof NO_FILTERS;
  readonly label: string;
  readonly options: readonly (string | readonly [value: string, shown: string])[];
}

function choicesAmong(errors: readonly KnownError[]): readonly FilterChoice[] {
  const services = [...new Set(errors.map(({ service }) => service))];
  const statuses = [...new Set(errors.flatMap(({ status = [] }) => status).map(String))].sort();
  return [
    { name: 'service', label: 'Service', options: [['', 'any service'], ...services] },
    { name: 'status', label: 'Status', options: [['', 'any status'], ...statuses] },
    { name: 'retry', label: 'Retry advice', options: [['', 'any retry advice'], ...RETRY_ADVICE] },
    {
      name: 'documented',
      label: 'Documented',
      options: [
        ['', 'all codes'],
        ['true', 'documented'],
        ['false', 'extras'],
      ],
    },
  ];
}
