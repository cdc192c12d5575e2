import { field } from '@sadpath/service';
import { IsObject, ValidateBy } from 'class-validator';

const MAX_KEYS = 20;
const MAX_KEY_LENGTH = 40;
const MAX_VALUE_LENGTH = 500;

/** A flat object of at most 20 short texts (contract wallet §2.5). */
export function Labels(options: Parameters<typeof field>[0] = {}): PropertyDecorator {
  const rule = ValidateBy({ name: 'isMetadata', validator: { validate: isMetadata } }, { context: { kind: 'rule' } });
  const schema = {
    type: 'object',
    maxProperties: MAX_KEYS,
    additionalProperties: { type: 'string', maxLength: MAX_VALUE_LENGTH },
  };
  return field(options, { type: 'object', schema }, [IsObject(), rule]);
}

function isMetadata(value: unknown): boolean {
  const entries = Object.entries(value as object);
  return entries.length <= MAX_KEYS && entries.every(([key, text]) => isShort(key, text));
}

function isShort(key: string, text: unknown): boolean {
  return key.length <= MAX_KEY_LENGTH && typeof text === 'string' && text.length <= MAX_VALUE_LENGTH;
}
