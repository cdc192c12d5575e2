import { field } from '@sadpath/service';
import { ArrayMaxSize, IsArray, Matches } from 'class-validator';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAX_ITEMS = 100;

/** A list of UUIDs, whatever their version digit. */
export function UuidList(options: { readonly optional?: boolean } = {}): PropertyDecorator {
  const schema = { type: 'array', maxItems: MAX_ITEMS, items: { type: 'string', format: 'uuid' } };
  const rules = [IsArray(), Matches(UUID, { each: true }), ArrayMaxSize(MAX_ITEMS)];
  return field(options, { type: 'array', schema }, rules);
}
