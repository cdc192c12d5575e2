import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface TokenFormProps {
  /** True when a token was given and refused. */
  readonly wasRefused: boolean;
  readonly onToken: (token: string) => void;
}

/** Asks for the admin token of a sandbox that is open to a network. */
export function TokenForm({ wasRefused, onToken }: TokenFormProps): VNode {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="card token"
      onSubmit={(event) => {
        event.preventDefault();
        onToken(text.trim());
      }}
    >
      <h1>Admin token</h1>
      <p>
        This sandbox is shared: its control API answers to the token of SADPATH_ADMIN_TOKEN only. This tab keeps it
        until it is closed.
      </p>
      {wasRefused ? (
        <p class="problem" role="alert">
          The token was refused.
        </p>
      ) : null}
      <div class="inline">
        <input
          type="password"
          aria-label="Admin token"
          autocomplete="off"
          ref={field}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
        <button type="submit" class="primary" disabled={text.trim() === ''}>
          Use it
        </button>
      </div>
    </form>
  );
}
