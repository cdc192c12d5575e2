import 'reflect-metadata';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { compileForm } from './compile-form';
import { Anything, Text } from './fields';
import type { FormFault, FormPolicy } from './form-fault';

const LENIENT: FormPolicy = { unknownFields: 'ignore', blankText: 'value' };
const STRICT: FormPolicy = { unknownFields: 'refuse', blankText: 'missing' };

class Note {
  @Text() text: string;
  @MaxLength(3)
  @IsString()
  @IsIn(['abc', 'abcd'])
  @Anything()
  word: unknown;
}

const textOf = ({ field, kind, rule }: FormFault): string => `${field}: ${kind} (${rule})`;

describe('a text without any bound', () => {
  it.each([true, {}, [], 7, ['a']])('is not %j', (text) => {
    const { faults } = compileForm(Note, 'body', LENIENT)({ text, word: 'abc' });
    expect(faults.map(textOf)).toEqual(['text: type (isString)']);
  });
});

describe('rules of a field', () => {
  it.each([
    [7, 'word: type (isString)'],
    ['abcde', 'word: format (isIn)'],
    ['abcd', 'word: rule (maxLength)'],
  ])('are told by what is most basic, however they are written: %j', (word, told) => {
    expect(compileForm(Note, 'body', LENIENT)({ text: '', word }).faults.map(textOf)).toEqual([told]);
  });
});

describe('an unknown field', () => {
  it('of a long name is told by its beginning', () => {
    const { faults } = compileForm(Note, 'body', STRICT)({ text: 'a', word: 'abc', [`zz${'y'.repeat(300)}`]: '1' });
    expect(faults).toMatchObject([{ field: `zz${'y'.repeat(198)}…`, kind: 'unknown' }]);
  });
});
