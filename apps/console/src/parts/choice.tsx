import type { VNode } from 'preact';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  /** Values, or values with what they are called. */
  readonly options: readonly (string | readonly [value: string, shown: string])[];
  readonly onChange: (value: string) => void;
}

/** One out of a few. */
export function Choice({ label, value, options, onChange }: ChoiceProps): VNode {
  return (
    <select aria-label={label} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {options.map((option) => {
        const [own, shown] = typeof option === 'string' ? [option, option] : option;
        return (
          <option key={own} value={own} selected={own === value}>
            {shown}
          </option>
        );
      })}
    </select>
  );
}
