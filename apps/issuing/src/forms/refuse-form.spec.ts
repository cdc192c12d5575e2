import type { FormFault } from '@sadpath/forms';
import { refuseForm } from './refuse-form';

const fault = (change: Partial<FormFault>): FormFault => ({
  in: 'body',
  field: 'amount',
  kind: 'rule',
  rule: 'min',
  message: '',
  ...change,
});

describe('refuseForm', () => {
  it.each([
    [{ kind: 'missing', rule: 'isDefined' }, 'field_required'],
    [{ rule: 'minLength' }, 'field_too_short'],
    [{ rule: 'maxLength' }, 'field_too_long'],
    [{ kind: 'format', rule: 'matches' }, 'field_pattern'],
    [{ kind: 'format', rule: 'isIn' }, 'field_enum'],
    [{ rule: 'max' }, 'field_range'],
    [{ rule: 'isRealDate' }, 'field_pattern'],
    [{ rule: 'isDecimalText' }, 'simulation_amount_invalid'],
    [{ kind: 'type', rule: 'isInt' }, 'wrong_field_type'],
    [{ kind: 'type', rule: 'isInt', in: 'query' }, 'query_type_invalid'],
    [{ rule: 'max', in: 'query' }, 'field_range'],
    [{ kind: 'type', rule: 'isInt', in: 'path' }, 'path_id_invalid'],
    [{ rule: 'min', in: 'path' }, 'path_id_invalid'],
    [{ kind: 'malformed', rule: 'isJson' }, 'malformed_json'],
    [{ kind: 'malformed', rule: 'maxBytes' }, 'malformed_json'],
    [{ kind: 'malformed', rule: 'contentType' }, 'content_type_invalid'],
    [{ kind: 'malformed', rule: 'isObject' }, 'body_missing'],
    [{ kind: 'malformed', rule: 'framework', in: 'path' }, 'path_id_invalid'],
    [{ kind: 'malformed', rule: 'http', in: 'path' }, 'malformed_json'],
  ] as const)('answers %j with %s', (change, code) => {
    expect(refuseForm([fault(change)])).toMatchObject({ code });
  });

  it('looks at the path first, then at what cannot be read', () => {
    const unreadable = fault({ kind: 'malformed', rule: 'isJson' });
    expect(refuseForm([fault({ in: 'path' }), unreadable]).code).toBe('path_id_invalid');
    expect(refuseForm([fault({ in: 'query', rule: 'max' }), unreadable]).code).toBe('malformed_json');
  });

  it('names the platform’s rules, in the sentences of the form', () => {
    const faults = [fault({ message: 'a' }), fault({ field: 'name', rule: 'maxLength', message: 'b' })];
    expect(refuseForm(faults).fields).toEqual([
      { field: 'amount', rule: 'range', message: 'a' },
      { field: 'name', rule: 'maxLength', message: 'b' },
    ]);
  });
});
