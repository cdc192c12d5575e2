import { formRefusal, type FormFault, type FormRule } from './form-refusal';

const fault = (field: string, rule: FormRule): FormFault => ({ field, rule, message: `${field} breaks ${rule}` });

describe('formRefusal', () => {
  it('finds nothing wrong with no faults', () => {
    expect(formRefusal([])).toBeUndefined();
  });

  it.each([
    ['required', 'field_required'],
    ['minLength', 'field_too_short'],
    ['maxLength', 'field_too_long'],
    ['pattern', 'field_pattern'],
    ['enum', 'field_enum'],
    ['range', 'field_range'],
    ['oneOf', 'otp_target_ambiguous'],
    ['httpsUrl', 'webhook_url_invalid'],
    ['decimal', 'simulation_amount_invalid'],
  ] as const)('answers a broken %s with %s', (rule, code) => {
    expect(formRefusal([fault('a', rule)])).toMatchObject({ code, status: 422, message: 'Validation failed.' });
  });

  it('takes the code of the first fault and lists all', () => {
    expect(formRefusal([fault('a', 'enum'), fault('b', 'required')])).toMatchObject({
      code: 'field_enum',
      fields: [{ field: 'a' }, { field: 'b' }],
    });
  });

  it('lets a wrong type win, and lists the types only', () => {
    const faults = [fault('a', 'required'), fault('b', 'type')];
    expect(formRefusal(faults)).toMatchObject({ code: 'wrong_field_type', status: 400, fields: [{ field: 'b' }] });
    expect(formRefusal(faults, 'query')).toMatchObject({ code: 'query_type_invalid', status: 400 });
  });
});
