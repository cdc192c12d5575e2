import type { VNode } from 'preact';
import { headerLines, readHeaderLines, type Draft } from './draft';

/** Method, target, headers and body of a request as fields. */
export function DraftEditor({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}): VNode {
  return (
    <div class="editor">
      <p class="inline">
        <input
          class="short"
          aria-label="Method"
          value={draft.method}
          onInput={({ currentTarget }) => onChange({ ...draft, method: currentTarget.value.toUpperCase() })}
        />
        <input
          aria-label="Path and query"
          value={draft.target}
          onInput={({ currentTarget }) => onChange({ ...draft, target: currentTarget.value })}
        />
      </p>
      <label class="field">
        Headers
        <textarea
          rows={4}
          spellcheck={false}
          onInput={({ currentTarget }) => onChange({ ...draft, headers: readHeaderLines(currentTarget.value) })}
        >
          {headerLines(draft.headers)}
        </textarea>
      </label>
      <label class="field">
        Body
        <textarea
          rows={Math.min(14, draft.body.split('\n').length + 1)}
          spellcheck={false}
          value={draft.body}
          onInput={({ currentTarget }) => onChange({ ...draft, body: currentTarget.value })}
        />
      </label>
    </div>
  );
}
