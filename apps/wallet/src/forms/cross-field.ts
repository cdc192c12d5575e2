import type { FormFault } from '@sadpath/forms';
import type { Exchange } from '@sadpath/service';

type Body = Readonly<Record<string, unknown>>;

/** A request class with rules that look at several fields at once; they are told together with those of single fields. */
export interface CrossFieldRules {
  crossFieldFaults(body: Body): readonly FormFault[];
}

/** What several fields of the body together break; null counts as absent. A body that is no object has no fields. */
export function crossFieldFaultsOf({ body, operation }: Exchange): readonly FormFault[] {
  const { crossFieldFaults } = (operation?.body ?? {}) as Partial<CrossFieldRules>;
  const fields = body.kind === 'none' ? {} : body.kind === 'json' ? fieldsOf(body.value) : undefined;
  return fields === undefined || crossFieldFaults === undefined ? [] : crossFieldFaults(fields);
}

function fieldsOf(value: unknown): Body | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Body) : undefined;
}

/** A field that another one makes necessary. */
export function needed(field: string, when: string): FormFault {
  return { in: 'body', field, kind: 'missing', rule: 'isDefined', message: `${field} is required ${when}` };
}

/** A field that another one leaves no room for. */
export function unwanted(field: string, unless: string): FormFault {
  return { in: 'body', field, kind: 'rule', rule: 'isAbsent', message: `${field} is allowed only ${unless}` };
}
