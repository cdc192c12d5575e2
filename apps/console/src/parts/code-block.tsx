import type { VNode } from 'preact';
import { CopyButton } from './copy-button';

/** A text to be copied: a command, a header, JSON. */
export function CodeBlock({ text, label }: { readonly text: string; readonly label?: string }): VNode {
  return (
    <div class="code">
      {label === undefined ? null : <span class="code-label">{label}</span>}
      <pre tabIndex={0}>{text}</pre>
      <CopyButton text={text} />
    </div>
  );
}
