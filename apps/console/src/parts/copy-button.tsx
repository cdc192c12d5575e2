import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { afterRealMs } from '../real-time';

const SHOWN_MS = 1_500;
const LABELS = { idle: 'Copy', done: 'Copied', failed: 'Not allowed' } as const;

/** Copies a text and says so for a moment. The clipboard is open to localhost and to HTTPS only; elsewhere it says that. */
export function CopyButton({ text, label = 'Copy' }: { readonly text: string; readonly label?: string }): VNode {
  const [state, setState] = useState<keyof typeof LABELS>('idle');
  useEffect(() => (state === 'idle' ? undefined : afterRealMs(SHOWN_MS, () => setState('idle'))), [state]);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setState('done');
    } catch {
      setState('failed');
    }
  };
  return (
    <button type="button" class="small" aria-live="polite" onClick={() => void copy()}>
      {state === 'idle' ? label : LABELS[state]}
    </button>
  );
}
