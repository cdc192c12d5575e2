import type { FormFault } from '@sadpath/forms';
import type { Exchange } from '@sadpath/service';

type Body = Readonly<Record<string, unknown>>;

/** A request class with rules that look at several fields at once; they are told together with those of single fields. */
export interface CrossFieldRules {
  crossFieldFaults(body: Body): readonly FormFault[];
}

/** What several fields of the body together break; null counts as absent. */
export function crossFieldFaultsOf({ body, operation }: Exchange): readonly FormFault[] {
  const { crossFieldFaults } = (operation?.body ?? {}) as Partial<CrossFieldRules>;
  const isObject = body.kind === 'json' && typeof body.value === 'object' && body.value !== null;
  if (crossFieldFaults === undefined || (!isObject && body.kind !== 'none')) return [];
  return crossFieldFaults(isObject ? (body.value as Body) : {});
}

/** A field that another one makes necessary. */
export function needed(field: string, when: string): FormFault {
  return { in: 'body', field, kind: 'missing', rule: 'isDefined', message: `${field} is required ${when}` };
}

/** A field that another one leaves no room for. */
export function unwanted(field: string, unless: string): FormFault {
  return { in: 'body', field, kind: 'rule', rule: 'isAbsent', message: `${field} is allowed only ${unless}` };
}
