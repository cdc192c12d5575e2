import type { VNode } from 'preact';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The field that `/` leads to and Escape empties. */
export function SearchField({ label, value, onChange }: SearchFieldProps): VNode {
  return (
    <input
      type="search"
      class="search"
      aria-label={label}
      placeholder={`${label}  (press /)`}
      aria-keyshortcuts="/"
      autocomplete="off"
      spellcheck={false}
      value={value}
      onInput={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={({ key }) => key === 'Escape' && onChange('')}
    />
  );
}
