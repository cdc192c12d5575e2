import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { KnownError } from '../api/control-types';
import { useConsole } from '../state/console-context';
import { paletteEntries, type PaletteEntry } from './palette-entries';

/** All pages and codes by typing: opened by Ctrl+K, or by the button. */
export function Palette({ errors }: { readonly errors: readonly KnownError[] }): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  // Each opening begins anew.
  const [opening, setOpening] = useState(0);
  const open = (): void => {
    if (dialog.current?.open !== false) return;
    setOpening((count) => count + 1);
    dialog.current.showModal();
  };
  useEffect(() => openOnCtrlK(open), []);
  return (
    <>
      <button type="button" class="small palette-button" aria-keyshortcuts="Control+K" onClick={open}>
        Go to… <kbd>Ctrl K</kbd>
      </button>
      <dialog ref={dialog} class="palette" aria-label="Go to">
        <Places key={opening} errors={errors} onLeave={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

interface PlacesProps {
  readonly errors: readonly KnownError[];
  readonly onLeave: () => void;
}

/** What fits what is typed; arrows choose, Enter goes there. */
function Places({ errors, onLeave }: PlacesProps): VNode {
  const { href } = useConsole();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const entries = paletteEntries(text, errors);
  const hrefTo = ({ page, args }: PaletteEntry): string => href(page, args);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = entries[at];
    if (step !== undefined) setAt(Math.max(0, Math.min(entries.length - 1, at + step)));
    else if (event.key === 'Enter' && chosen !== undefined) {
      onLeave();
      location.hash = hrefTo(chosen);
    } else return;
    event.preventDefault();
  };
  const type = (typed: string): void => {
    setText(typed);
    setAt(0);
  };
  return (
    <>
      <input
        ref={field}
        aria-label="Page or code"
        placeholder="page or code"
        autocomplete="off"
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ul>
        {entries.map((entry, i) => (
          <li key={entry.title}>
            <a href={hrefTo(entry)} class={i === at ? 'at' : undefined} onClick={onLeave}>
              <b>{entry.title}</b> <span class="hint">{entry.kind}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Returns what takes the key back. */
function openOnCtrlK(open: () => void): () => void {
  const hear = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    open();
  };
  addEventListener('keydown', hear);
  return () => removeEventListener('keydown', hear);
}
