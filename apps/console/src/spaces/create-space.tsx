import type { VNode } from 'preact';
import { useConsole } from '../state/console-context';
import { useAction } from '../state/use-action';
import { spaceWish } from './space-wish';

/** Makes a space and chooses it; whether the wishes make sense, the sandbox says. */
export function CreateSpace({ onCreated }: { readonly onCreated: () => void }): VNode {
  const { api, say, href } = useConsole();
  const { isBusy, run } = useAction();
  const submit = (event: SubmitEvent & { readonly currentTarget: HTMLFormElement }): void => {
    event.preventDefault();
    const entries = [...new FormData(event.currentTarget)].filter(([, value]) => typeof value === 'string');
    run(
      () => api.createSpace(spaceWish(Object.fromEntries(entries) as Record<string, string>)),
      ({ id }) => {
        say(`Space ${id} is there`);
        onCreated();
        location.hash = href('spaces', [], { space: id });
      },
    );
  };
  return (
    <form class="card" onSubmit={submit}>
      <h2>Create a space</h2>
      <Field name="id" hint="Name" placeholder="empty: the sandbox names it" />
      <Field name="clock" hint="Clock stands at" placeholder="empty: real time, e.g. 2026-01-15T10:00:00Z" />
      <Field name="seed" hint="Seed" placeholder="empty: that of the sandbox" />
      <Field name="ttlSeconds" hint="Goes after so many seconds without use" placeholder="empty: stays" />
      <label class="field">
        Envelope
        <select name="envelope">
          <option value="">of the sandbox</option>
          <option>standard</option>
          <option>native</option>
        </select>
      </label>
      <label class="field">
        Fixtures
        <select name="fixtures">
          <option>default</option>
          <option>none</option>
        </select>
      </label>
      <p class="actions">
        <button type="submit" class="primary" disabled={isBusy}>
          Create
        </button>
      </p>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly hint: string;
  readonly placeholder: string;
}

function Field({ name, hint, placeholder }: FieldProps): VNode {
  return (
    <label class="field">
      {hint}
      <input name={name} placeholder={placeholder} autocomplete="off" spellcheck={false} />
    </label>
  );
}
