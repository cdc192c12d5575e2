import type { ComponentChildren, VNode } from 'preact';

/** Names and what they stand for; what has no value is left out. */
export function Fields({ of }: { readonly of: Readonly<Record<string, ComponentChildren>> }): VNode {
  const given = Object.entries(of).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return (
    <dl class="fields">
      {given.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
