import type { ServiceError } from '@sadpath/errors';
import type { FormFault, FormFaultKind } from '@sadpath/forms';
import { isObject } from '@sadpath/json';
import { formGate, type Exchange, type Gate } from '@sadpath/service';
import {
  type ClassedFault,
  type FaultClass,
  malformedBodyError,
  ruleError,
  validationError,
  documentedMessage,
} from '../domain/refusals';
import { marksOf } from './bank-marks';

const CLASS_OF_KIND: Readonly<Record<FormFaultKind, FaultClass>> = {
  missing: 'missing',
  type: 'format',
  format: 'format',
  unknown: 'format',
  rule: 'rule',
  malformed: 'rule',
};

const CLASSES: readonly FaultClass[] = ['missing', 'format', 'rule'];

/** The error for fields that fail their form, and for bodies and paths that cannot be read (contract banking §2.6). */
export function refuseForm(faults: readonly FormFault[]): ServiceError {
  const unread = faults.find(({ kind }) => kind === 'malformed');
  if (unread !== undefined) return unreadError(unread);
  const [first, ...rest] = onePerField(faults.map(classed));
  return first === undefined ? malformedBodyError() : validationError([first, ...rest]);
}

/** Checks the form of a request; bodies that cannot be read have waited for this gate. */
export const bankFormGate: Gate = formGate({
  form: { unknownFields: 'ignore', blankText: 'missing' },
  refuseForm,
  furtherFaults: (exchange: Exchange) => {
    const further = marksOf(exchange).furtherFaults;
    const { body } = exchange;
    if (further === undefined || body.kind === 'malformed' || body.kind === 'other') return [];
    return further(body.kind === 'json' && isObject(body.value) ? body.value : {}, exchange.now);
  },
});

/** A field has the first class that applies to it: missing before format before rule. */
function onePerField(faults: readonly ClassedFault[]): readonly ClassedFault[] {
  const byField = new Map<string, ClassedFault>();
  for (const fault of faults) {
    const known = byField.get(fault.field);
    if (known === undefined || CLASSES.indexOf(fault.faultClass) < CLASSES.indexOf(known.faultClass)) {
      byField.set(fault.field, fault);
    }
  }
  return [...byField.values()];
}

function unreadError({ field, rule, message }: FormFault): ServiceError {
  if (field !== 'body') return ruleError(field, message);
  return rule === 'maxBytes' ? ruleError('body', message) : malformedBodyError();
}

function classed({ field, kind, rule, message }: FormFault): ClassedFault {
  const faultClass = CLASS_OF_KIND[kind];
  return { field, faultClass, message: documentedMessage(field, faultClass, rule) ?? message };
}
