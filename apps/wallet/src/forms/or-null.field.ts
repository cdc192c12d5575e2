import { field } from '@sadpath/service';

/** A member of an answer that is always there and may be null. */
export function OrNull(
  type: 'string' | 'integer' | 'object',
  more: Readonly<Record<string, unknown>> = {},
): PropertyDecorator {
  return field({}, { type: 'any', schema: { type: [type, 'null'], example: null, ...more } }, []);
}

/** A time of an answer that may not have come. */
export const MomentOrNull = (): PropertyDecorator =>
  OrNull('string', { format: 'date-time', example: '2026-02-21T10:00:00.000Z' });

/** An id of an answer that may lead nowhere. */
export const UuidOrNull = (): PropertyDecorator =>
  OrNull('string', { format: 'uuid', example: '00000000-0000-4000-8000-000000000101' });
