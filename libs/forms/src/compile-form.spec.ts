import 'reflect-metadata';
import { IsIn, IsInt, IsString, MaxLength, Min, validateSync } from 'class-validator';
import fc from 'fast-check';
import { compileForm } from './compile-form';
import { Anything, Decimal, Dictionary, Email, Flag, OneOf, Text, Uuid, Whole } from './fields';
import type { FormFault, FormPolicy } from './form-fault';
import { ListOf, Nested, TextList } from './structured-fields';

const LENIENT: FormPolicy = { unknownFields: 'ignore', blankText: 'value' };
const STRICT: FormPolicy = { unknownFields: 'refuse', blankText: 'missing' };

class Address {
  @Text({ max: 5 }) city: string;
  @Text({ optional: true, pattern: /^\d{6}$/ }) pin?: string;
}
class Split {
  @Uuid() to: string;
  @Whole({ min: 1 }) amount: number;
}
class Order {
  @Text({ min: 2, max: 10 }) name: string;
  @Whole({ min: 1, max: 100 }) amount: number;
  @Decimal({ optional: true }) rate?: number;
  @Flag({ optional: true }) isUrgent?: boolean;
  @OneOf(['UPI', 'CARD'], { optional: true }) by?: string;
  @OneOf([1, 2], { optional: true }) level?: number;
  @Email({ optional: true }) mail?: string;
  @Uuid({ optional: true }) ref?: string;
  @Nested(() => Address, { optional: true }) address?: Address;
  @ListOf(() => Split, { optional: true, min: 1, max: 2 }) splits?: Split[];
  @TextList({ optional: true, values: ['a', 'b'] }) tags?: string[];
  @Dictionary({ optional: true }) extra?: object;
  @Anything({ optional: true }) any?: unknown;
  @Text({ optional: true, alsoNumber: true }) kitNo?: string;
}
class Paging {
  @Whole({ optional: true, min: 1, fallback: 1 }) page?: number;
  @Flag({ optional: true }) isOpen?: boolean;
  @TextList({ optional: true }) id?: string[];
}

const ID = '00000000-0000-4000-a000-00000000abcd';
const GOOD = { name: 'ann', amount: 5 };

function faultsOf(raw: object, policy = LENIENT): string[] {
  return compileForm(Order, 'body', policy)(raw as Record<string, unknown>).faults.map(textOf);
}
const textOf = ({ field, kind, rule }: FormFault): string => `${field}: ${kind} (${rule})`;

describe('a form', () => {
  it('hands on what keeps it, and nothing it does not know', () => {
    const raw = { ...GOOD, address: { city: 'Pune', more: 1 }, splits: [], unknown: true, extra: { deep: [1] } };
    const { value, faults } = compileForm(Order, 'body', LENIENT)({ ...raw, splits: undefined, ref: ID.toUpperCase() });
    expect(faults).toEqual([]);
    expect(value).toEqual({ ...GOOD, ref: ID, address: { city: 'Pune' }, extra: { deep: [1] } });
  });

  it.each<[object, readonly string[]]>([
    [{}, ['name: missing (isDefined)', 'amount: missing (isDefined)']],
    [{ ...GOOD, name: null }, ['name: missing (isDefined)']],
    [{ ...GOOD, name: 7 }, ['name: type (isString)']],
    [{ ...GOOD, name: true }, ['name: type (isString)']],
    [{ ...GOOD, name: {} }, ['name: type (isString)']],
    [{ ...GOOD, kitNo: true }, ['kitNo: type (isString)']],
    [{ ...GOOD, kitNo: {} }, ['kitNo: type (isString)']],
    [{ ...GOOD, address: { city: true } }, ['address.city: type (isString)']],
    [{ ...GOOD, address: { city: 'Pune', pin: {} } }, ['address.pin: type (isString)']],
    [{ ...GOOD, any: [], name: [] }, ['name: type (isString)']],
    [{ ...GOOD, name: 'a' }, ['name: rule (minLength)']],
    [{ ...GOOD, name: 'a'.repeat(11) }, ['name: rule (maxLength)']],
    [{ ...GOOD, amount: '5' }, ['amount: type (isInt)']],
    [{ ...GOOD, amount: 5.5 }, ['amount: type (isInt)']],
    [{ ...GOOD, amount: 0 }, ['amount: rule (min)']],
    [{ ...GOOD, amount: Infinity }, ['amount: type (isInt)']],
    [{ ...GOOD, rate: Number.NaN }, ['rate: type (isNumber)']],
    [{ ...GOOD, isUrgent: 'true' }, ['isUrgent: type (isBoolean)']],
    [{ ...GOOD, by: 'CASH' }, ['by: format (isIn)']],
    [{ ...GOOD, by: 7 }, ['by: type (isString)']],
    [{ ...GOOD, by: ['UPI'] }, ['by: type (isString)']],
    [{ ...GOOD, level: '1' }, ['level: type (isInt)']],
    [{ ...GOOD, level: 3 }, ['level: format (isIn)']],
    [{ ...GOOD, mail: true }, ['mail: type (isString)']],
    [{ ...GOOD, ref: {} }, ['ref: type (isString)']],
    [{ ...GOOD, ref: 'x' }, ['ref: format (matches)']],
    [{ ...GOOD, extra: [] }, ['extra: type (isObject)']],
    [{ ...GOOD, kitNo: Infinity }, ['kitNo: type (isString)']],
    [{ ...GOOD, mail: 'me' }, ['mail: format (isEmail)']],
    [{ ...GOOD, address: 'Pune' }, ['address: type (isObject)']],
    [{ ...GOOD, address: [] }, ['address: type (isObject)']],
    [{ ...GOOD, address: {} }, ['address.city: missing (isDefined)']],
    [
      { ...GOOD, address: { city: 'Bengaluru', pin: 'x' } },
      ['address.city: rule (maxLength)', 'address.pin: format (matches)'],
    ],
    [{ ...GOOD, splits: {} }, ['splits: type (isArray)']],
    [{ ...GOOD, splits: [] }, ['splits: rule (arrayMinSize)']],
    [{ ...GOOD, splits: [7] }, ['splits.0: type (isObject)']],
    [{ ...GOOD, splits: [{ to: 'x', amount: 1 }] }, ['splits.0.to: format (matches)']],
    [{ ...GOOD, tags: ['a', 'c'] }, ['tags: format (isIn)']],
    [{ ...GOOD, tags: [7] }, ['tags: type (isString)']],
    [{ ...GOOD, extra: [] }, ['extra: type (isObject)']],
  ])('names each failing field once, with its most basic fault: %j', (raw, expected) => {
    expect(faultsOf(raw)).toEqual(expected);
  });

  it('takes a number for a text where it may', () => {
    expect(compileForm(Order, 'body', LENIENT)({ ...GOOD, kitNo: 42 }).value).toMatchObject({ kitNo: '42' });
  });

  it('may refuse what it does not know, and blank texts', () => {
    expect(faultsOf({ ...GOOD, more: 1 }, STRICT)).toEqual(['more: unknown (whitelistValidation)']);
    expect(faultsOf({ ...GOOD, name: '  ' }, STRICT)).toEqual(['name: missing (isDefined)']);
    expect(faultsOf({ ...GOOD, name: '  ' })).toEqual([]);
  });

  it('takes nothing from a prototype', () => {
    const raw = Object.create({ name: 'ann', amount: 5 }) as Record<string, unknown>;
    expect(faultsOf(raw)).toEqual(['name: missing (isDefined)', 'amount: missing (isDefined)']);
  });

  it('says where it was: body, query or path', () => {
    expect(compileForm(Paging, 'query', LENIENT)({ page: '0' }).faults).toMatchObject([{ in: 'query', kind: 'rule' }]);
  });
});

describe('a field that needs another', () => {
  class Caller {
    @Text() name: string;
    @Text({ optional: true }) country?: string;
    @Text({ optional: true, needs: 'country' }) phone?: string;
  }
  const faultsOf = (raw: Readonly<Record<string, unknown>>): readonly string[] =>
    compileForm(Caller, 'body', LENIENT)(raw).faults.map(({ message }) => message);

  it('names it with all else that is missing', () => {
    expect(faultsOf({ phone: '1' })).toEqual(['name is required', 'country is required with phone']);
    expect(faultsOf({ name: 'a', phone: '1', country: null })).toEqual(['country is required with phone']);
  });

  it('asks for nothing while it is absent, or beside the other', () => {
    expect(faultsOf({ name: 'a', phone: null })).toEqual([]);
    expect(faultsOf({ name: 'a', phone: '1', country: 'US' })).toEqual([]);
  });
});

describe('a field that is required by what others say', () => {
  class Owner {
    @Text() name: string;
    @Text({ optional: true, unless: ['mobile'] }) id?: string;
    @Text({ optional: true }) mobile?: string;
    @OneOf(['KEEP', 'REPLACE']) move: string;
    @Text({ optional: true, when: { field: 'move', is: ['REPLACE'] } }) kind?: string;
    @ListOf(() => Address, { optional: true, needs: 'place' }) cards?: Address[];
    @Text({ optional: true }) place?: string;
  }
  const faultsOf = (raw: Readonly<Record<string, unknown>>): readonly string[] =>
    compileForm(Owner, 'body', STRICT)(raw).faults.map(({ message }) => message);

  it('is told with all else that is missing', () => {
    expect(faultsOf({})).toEqual(['name is required', 'move is required', 'id or mobile is required']);
    expect(faultsOf({ id: ' ', move: 'REPLACE', cards: [{ city: 'Pune' }] })).toEqual([
      'name is required',
      'id or mobile is required',
      'kind is required when move is REPLACE',
      'place is required with cards',
    ]);
  });

  it.each([
    { id: '1', move: 'KEEP' },
    { mobile: '1', move: 'REPLACE', kind: 'x', cards: [] },
    { id: '1', move: 'KEEP', cards: [{ city: 'Pune' }], place: 'p' },
  ])('is not missed otherwise: %j', (raw) => {
    expect(faultsOf({ name: 'a', ...raw })).toEqual([]);
  });
});

describe('two fields of which one is there', () => {
  class Target {
    @Whole({ optional: true, either: 'wallet' }) card?: number;
    @Whole({ optional: true }) wallet?: number;
    @Whole() amount: number;
  }
  const faultsOf = (raw: Readonly<Record<string, unknown>>): readonly string[] =>
    compileForm(Target, 'body', LENIENT)(raw).faults.map(({ message }) => message);

  it.each([{}, { card: null }])('are missed with all else that is missing: %j', (raw) => {
    expect(faultsOf(raw)).toEqual(['amount is required', 'exactly one of card and wallet is required']);
  });

  it('are too many together', () => {
    expect(faultsOf({ card: 1, wallet: 2, amount: 3 })).toEqual(['exactly one of card and wallet is required']);
  });

  it.each([{ card: 1 }, { wallet: 2 }])('are enough alone: %j', (raw) => {
    expect(faultsOf({ ...raw, amount: 3 })).toEqual([]);
  });
});

describe('the form of a query', () => {
  it.each<[object, object]>([
    [
      { page: '3', isOpen: 'true', id: 'a' },
      { page: 3, isOpen: true, id: ['a'] },
    ],
    [
      { id: ['a', 'b'], isOpen: 'false' },
      { page: 1, isOpen: false, id: ['a', 'b'] },
    ],
    [{}, { page: 1 }],
  ])('reads texts as what they stand for: %j', (raw, value) => {
    expect(compileForm(Paging, 'query', LENIENT)(raw as Record<string, unknown>)).toEqual({ value, faults: [] });
  });

  it.each([{ page: 'x' }, { page: '1.5' }, { page: ['1', '2'] }, { page: '' }, { page: '0x1' }, { isOpen: 'yes' }])(
    'refuses texts that stand for something else: %j',
    (raw) => {
      expect(compileForm(Paging, 'query', LENIENT)(raw as unknown as Record<string, unknown>).faults).toMatchObject([
        { kind: 'type' },
      ]);
    },
  );
});

describe('the compiled rules', () => {
  class Plain {
    @IsString() @MaxLength(3) @IsIn(['a', 'bb', 'cccc']) text: string;
    @IsInt() @Min(2) count: number;
  }

  it('agree with class-validator on every value', () => {
    class Compiled {
      @Text({ max: 3 }) text: string;
      @Whole({ min: 2 }) count: number;
    }
    IsIn(['a', 'bb', 'cccc'])(Compiled.prototype, 'text');
    const form = compileForm(Compiled, 'body', LENIENT);
    const any = fc.oneof(fc.constantFrom('a', 'bb', 'cccc', 'x', 1, 2, 3, 2.5, true, null, [], {}), fc.anything());
    fc.assert(
      fc.property(any, any, (text, count) => {
        const failing = new Set(
          validateSync(Object.assign(new Plain(), { text, count })).map(({ property }) => property),
        );
        expect(new Set(form({ text, count }).faults.map(({ field }) => field))).toEqual(failing);
      }),
      { seed: 1 },
    );
  });
});
