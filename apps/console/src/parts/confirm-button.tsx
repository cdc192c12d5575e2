import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';

interface ConfirmButtonProps {
  readonly children: ComponentChildren;
  /** What the button asks once it was pressed. */
  readonly question: string;
  readonly disabled?: boolean;
  readonly onConfirm: () => void;
}

/** A button for what cannot be undone: the second press does it, leaving it calls it off. */
export function ConfirmButton({ children, question, disabled = false, onConfirm }: ConfirmButtonProps): VNode {
  const [isAsking, setAsking] = useState(false);
  const press = (): void => {
    setAsking(!isAsking);
    if (isAsking) onConfirm();
  };
  return (
    <button
      type="button"
      class={isAsking ? 'danger asking' : 'danger'}
      disabled={disabled}
      onClick={press}
      onBlur={() => setAsking(false)}
      onKeyDown={({ key }) => key === 'Escape' && setAsking(false)}
    >
      {isAsking ? question : children}
    </button>
  );
}
