import type { ComponentChildren, VNode } from 'preact';

interface PartProps {
  readonly name: string;
  /** What the states are called that stand here. */
  readonly states: string;
  readonly children: ComponentChildren;
}

/** A kind of part, in the states that it has. */
export function Part({ name, states, children }: PartProps): VNode {
  return (
    <section class="card part" data-part={name} aria-label={name}>
      <header>
        <h2>{name}</h2>
        <span class="hint">{states}</span>
      </header>
      {children}
    </section>
  );
}
