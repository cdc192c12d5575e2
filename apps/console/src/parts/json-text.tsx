import type { VNode } from 'preact';
import { CopyButton } from './copy-button';

/** Any JSON value as text; a string that is no JSON as it is. Long ones scroll in their own box. */
export function JsonText({ value }: { readonly value: unknown }): VNode {
  const text = pretty(value);
  return (
    <div class="code">
      <pre tabIndex={0}>{text}</pre>
      <CopyButton text={text} />
    </div>
  );
}

function pretty(value: unknown): string {
  if (typeof value !== 'string') return JSON.stringify(value, null, 2);
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}
