import type { VNode } from 'preact';
import type { Finding } from '../api/control-types';
import { useConsole } from '../state/console-context';
import { durationOf, linesOf, type Line } from './finding-scale';

/** The requests of a finding on the time of the space and on the real one, with the waits that were asked for. */
export function FindingTimeline({ requests }: Pick<Finding, 'requests'>): VNode {
  const lines = linesOf(requests);
  const isAsked = requests.some(({ retryAfterMs }) => retryAfterMs !== undefined);
  return (
    <div class="course">
      {lines.map((line) => (
        <CourseLine key={line.name} line={line} />
      ))}
      <p class="hint">
        {isAsked ? (
          <>
            <span class="window-sample" aria-hidden="true" /> as long as Retry-After asked to wait; the line stands
            for{' '}
          </>
        ) : (
          'The line stands for '
        )}
        {durationOf(lines[0]?.spanMs ?? 0)}
      </p>
    </div>
  );
}

function CourseLine({ line: { name, stops } }: { readonly line: Line }): VNode {
  const { href } = useConsole();
  return (
    <div class="course-row">
      <span class="lane-title">{name}</span>
      <div class="course-line">
        {stops.map(({ request, place, wait }) =>
          wait === undefined ? null : (
            <span
              key={`wait ${request.id}`}
              class="window"
              title={`Retry-After: ${durationOf(request.retryAfterMs ?? 0)}`}
              style={{ left: `${String(place)}%`, width: `${String(wait)}%` }}
            />
          ),
        )}
        {stops.map(({ request, place }, i) => (
          <a
            key={request.id}
            class={`stop of-${String(Math.floor(request.status / 100))}`}
            href={href('requests', [request.id])}
            tabIndex={-1}
            title={`${String(i + 1)}: ${String(request.status)} ${request.code ?? ''}`}
            aria-label={`Request ${String(i + 1)} of ${name}`}
            style={{ left: `${String(place)}%` }}
          >
            {i + 1}
          </a>
        ))}
      </div>
    </div>
  );
}
