import type { VNode } from 'preact';
import type { Problem } from '../api/problem';

/** Why the sandbox refused, with the members that are wrong and the names it knows instead. */
export function ProblemView({ problem }: { readonly problem: Problem }): VNode {
  const { status, title, detail, problems, nearest } = problem;
  return (
    <div class="problem" role="alert">
      <p class="problem-title">
        {status === 0 ? null : <b>{status}</b>} {title}
      </p>
      {problems.length === 0 ? <p>{detail}</p> : null}
      {problems.length > 0 ? (
        <ul>
          {problems.map((part) => (
            <li key={part.pointer + part.message}>
              <code>{part.pointer === '' ? '(the whole)' : part.pointer}</code> {part.message}
              <Nearest names={part.nearest} />
            </li>
          ))}
        </ul>
      ) : (
        <Nearest names={nearest} />
      )}
    </div>
  );
}

function Nearest({ names }: { readonly names: readonly string[] }): VNode | null {
  if (names.length === 0) return null;
  return (
    <p class="nearest">
      Nearest:{' '}
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </p>
  );
}
