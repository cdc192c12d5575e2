import { field } from '@sadpath/service';
import { ValidateBy } from 'class-validator';
import { lagosMidnight } from '../domain/lagos-calendar';

/** A calendar date that exists: `YYYY-MM-DD`. */
export function CalendarDate(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  const isDate = ValidateBy(
    {
      name: 'isCalendarDate',
      validator: { validate: (value) => typeof value === 'string' && lagosMidnight(value) !== undefined },
    },
    { context: { kind: 'format' } },
  );
  return field(options, { type: 'string', schema: { type: 'string', format: 'date' } }, [isDate]);
}
