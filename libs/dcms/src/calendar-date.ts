import { parseInstant } from '@sadpath/clock';
import { field, type Text } from '@sadpath/forms';
import { IsString, ValidateBy } from 'class-validator';

/** A calendar date that exists, `YYYY-MM-DD`. */
export function CalendarDate(options: NonNullable<Parameters<typeof Text>[0]> = {}): PropertyDecorator {
  const exists = ValidateBy(
    { name: 'isRealDate', validator: { validate: (value) => typeof value === 'string' && isCalendarDate(value) } },
    { context: { kind: 'format' }, message: 'must be a date that exists, as YYYY-MM-DD' },
  );
  const schema = { type: 'string', example: '1990-06-01' };
  return field(options, { type: 'string', schema }, [IsString(), exists]);
}

function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseInstant(text) !== undefined;
}
