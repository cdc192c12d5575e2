import { isoMillis, parseInstant, type Instant } from '@sadpath/clock';
import { field } from '@sadpath/service';
import { IsString, ValidateBy } from 'class-validator';

const SCHEMA = { type: 'string', format: 'date-time', example: '2026-02-21T10:00:00.000Z' } as const;

/** A time with a zone, ISO 8601. */
export function Moment(options: Parameters<typeof field>[0] = {}): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && parseInstant(value) !== undefined;
  const rule = ValidateBy({ name: 'isIso8601', validator: { validate } }, { context: { kind: 'format' } });
  return field(options, { type: 'string', schema: SCHEMA }, [IsString(), rule]);
}

/** A time as answers write it; nothing stays nothing. */
export function moment(instant: Instant | null): string | null {
  return instant === null ? null : isoMillis(instant);
}
