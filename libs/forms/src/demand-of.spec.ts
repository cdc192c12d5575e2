import 'reflect-metadata';
import { ValidateBy } from 'class-validator';
import { compileForm } from './compile-form';
import { demandOf } from './demand-of';
import { Decimal, Email, field, Flag, OneOf, Text, Uuid, Whole } from './fields';
import { ListOf, Nested, TextList } from './structured-fields';

const isEven = ValidateBy(
  { name: 'isEven', validator: { validate: (value) => Number(value) % 2 === 0 } },
  { message: 'must be even' },
);

class Part {
  @Whole({ min: 1, unit: 'cents' }) amount: number;
}
class Order {
  @Text({ min: 2, max: 4 }) name?: string;
  @Text({ pattern: /^[A-Z]{3}$/, example: 'USD' }) code?: string;
  @Text({ pattern: /^\d{10}$/, says: 'must be 10 digits' }) mobile?: string;
  @Text({ max: 4, alsoNumber: true }) key?: string;
  @Whole({ min: 1, max: 100, unit: 'minor units' }) amount?: number;
  @Decimal({ max: 1 }) share?: number;
  @Whole({ min: 3 }) count?: number;
  @Flag() isOpen?: boolean;
  @OneOf(['open', 'closed']) status?: string;
  @OneOf([1, 2]) grade?: number;
  @Uuid({ example: '3f1c' }) id?: string;
  @Email() mail?: string;
  @Nested(() => Part) part?: Part;
  @ListOf(() => Part, { min: 1, max: 2 }) parts?: Part[];
  @TextList({ values: ['a', 'b'] }) tags?: string[];
  @field({}, { type: 'number', schema: {} }, [isEven]) even?: number;
}

/** The sentence with which one value of one field is refused. */
function refusalOf(member: string, value: unknown): string | undefined {
  const { faults } = compileForm(Order, 'body', { unknownFields: 'ignore', blankText: 'value' })({ [member]: value });
  return faults.find(({ message }) => message.startsWith(member) && !message.endsWith('is required'))?.message;
}

describe('the sentence of a refusal says the rule', () => {
  it.each([
    ['name', 7, 'name must be text'],
    ['name', 'a', 'name must have at least 2 characters'],
    ['name', 'abcde', 'name must have at most 4 characters'],
    ['code', 'usd', 'code must match ^[A-Z]{3}$, such as USD'],
    ['mobile', '12', 'mobile must be 10 digits'],
    ['mobile', true, 'mobile must be 10 digits'],
    ['key', true, 'key must be text or a number'],
    ['amount', '5', 'amount must be a whole number of minor units from 1 to 100'],
    ['amount', 1.5, 'amount must be a whole number of minor units from 1 to 100'],
    ['amount', 0, 'amount must be at least 1, in minor units'],
    ['amount', 101, 'amount must be at most 100, in minor units'],
    ['share', 'x', 'share must be a number, at most 1'],
    ['count', 'x', 'count must be a whole number, at least 3'],
    ['count', 2, 'count must be at least 3'],
    ['share', 1.01, 'share must be at most 1'],
    ['isOpen', 'yes', 'isOpen must be true or false'],
    ['status', 'shut', 'status must be one of open, closed'],
    ['status', 5, 'status must be one of open, closed'],
    ['grade', 3, 'grade must be one of 1, 2'],
    ['id', '1', 'id must be a UUID'],
    ['mail', 'ann', 'mail must be an e-mail address'],
    ['part', 1, 'part must be a JSON object'],
    ['part', { amount: 0 }, 'part.amount must be at least 1, in cents'],
    ['parts', {}, 'parts must be a list'],
    ['parts', [], 'parts must have at least 1 item'],
    ['parts', [{}, {}, {}], 'parts must have at most 2 items'],
    ['parts', [5], 'parts.0 must be a JSON object'],
    ['tags', [5], 'tags must be a list in which each item must be text'],
    ['tags', ['c'], 'tags must be a list in which each item must be one of a, b'],
    ['even', 3, 'even must be even'],
  ])('%s as %j: %s', (member, value, sentence) => {
    expect(refusalOf(member, value)).toBe(sentence);
  });
});

it('has no sentence for a list whose rule of items has no words', () => {
  const rule = { name: 'isEven', constraints: [], isForItems: true };
  expect(demandOf(rule, { name: 'evens', type: 'list', isRequired: false, schema: {} } as never)).toBeUndefined();
});
