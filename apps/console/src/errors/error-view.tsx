import type { VNode } from 'preact';
import type { KnownError } from '../api/control-types';
import { RetryBadge, StatusBadge } from '../parts/badges';
import { Fields } from '../parts/fields';
import { useConsole } from '../state/console-context';
import { ForceIt } from './force-it';
import { RecipeView } from './recipe-view';

/** The page of one code: what it means, what to do, and both ways to reach it. */
export function ErrorView({ error }: { readonly error: KnownError }): VNode {
  const { href, space } = useConsole();
  const { service, code, status = 0, alsoStatus = [], message, meaning, remedy, retry, category, operations } = error;
  return (
    <article>
      <header class="title">
        <p class="over">
          {service} · {category}
        </p>
        <h1>{code}</h1>
        <p class="badges">
          {[status, ...alsoStatus].map((each) => (
            <StatusBadge key={each} status={each} />
          ))}
          <RetryBadge retry={retry} />
          {error.documented ? null : <span class="badge plain">not on the error page</span>}
          {error.belowHttp === true ? <span class="badge plain">refused below HTTP</span> : null}
        </p>
      </header>
      <Fields
        of={{
          Message: message,
          ...(error.wire === undefined ? {} : { 'On the wire': <code>{error.wire}</code> }),
          Meaning: meaning,
          'What to do': remedy,
          Operations: <Operations names={operations} />,
          Seen: <a href={href('requests', [], { q: code })}>requests of {space} that got it</a>,
        }}
      />
      <RecipeView error={error} />
      <ForceIt error={error} />
    </article>
  );
}

const SHOWN = 12;

function Operations({ names }: { readonly names: readonly string[] }): VNode {
  const chips = (some: readonly string[]): readonly VNode[] => some.map((name) => <code key={name}>{name}</code>);
  if (names.length <= SHOWN)
    return <span class="chips">{names.length === 0 ? 'none answers it by itself' : chips(names)}</span>;
  return (
    <details>
      <summary>{names.length} operations</summary>
      <span class="chips">{chips(names)}</span>
    </details>
  );
}
