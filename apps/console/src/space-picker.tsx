import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useConsole } from './state/console-context';
import { useLoaded } from './state/use-loaded';

const OFFERED = 100;

/** The chosen space, to be typed or taken from a list; a name that is no space yet may be chosen too. */
export function SpacePicker(): VNode {
  const { space, api, href, route, report } = useConsole();
  const [text, setText] = useState(space);
  const { value, problem, reload } = useLoaded(() => api.spaces(), [api]);
  useEffect(() => (problem === undefined ? undefined : report(problem)), [problem]);
  useEffect(() => setText(space), [space]);
  const choose = (name: string): void => {
    const wanted = name.trim();
    if (wanted === '') setText(space);
    else if (wanted !== space)
      location.hash = href(route.page, route.page === 'errors' ? route.args : [], { space: wanted });
  };
  return (
    <form
      class="picker"
      onSubmit={(event) => {
        event.preventDefault();
        choose(text);
      }}
    >
      <label>
        <span>Space</span>
        <input
          list="spaces"
          aria-label="Space"
          autocomplete="off"
          spellcheck={false}
          value={text}
          onFocus={({ currentTarget }) => {
            reload();
            currentTarget.select();
          }}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
      </label>
      <datalist id="spaces">
        {(value?.items ?? [])
          .toReversed()
          .slice(0, OFFERED)
          .map(({ id }) => (
            <option key={id} value={id} />
          ))}
      </datalist>
    </form>
  );
}
