import { SandboxProblem } from '@sadpath/service';
import { readSettings } from './read-settings';

const KINDS = {
  'bank.open': 'flag',
  'bank.fee': 'whole',
  'bank.url': 'text',
  'bank.mode': ['kind', 'strict'],
} as const;

function refusalOf(value: unknown): SandboxProblem {
  try {
    readSettings(value, KINDS);
  } catch (error) {
    if (error instanceof SandboxProblem) return error;
    throw error;
  }
  throw new Error('it was taken');
}

describe('the settings of a space', () => {
  it.each([
    {},
    { 'bank.open': false },
    { 'bank.fee': 0 },
    { 'bank.url': '' },
    { 'bank.mode': 'strict', 'bank.open': true },
  ])('may be %j', (settings) => {
    expect(readSettings(settings, KINDS)).toEqual(settings);
  });

  it.each([
    ['bank.open', 'yes'],
    ['bank.fee', -1],
    ['bank.fee', 1.5],
    ['bank.fee', '5'],
    ['bank.fee', null],
    ['bank.url', 7],
    ['bank.mode', 'Strict'],
  ])('%s is not %j', (name, value) => {
    expect(refusalOf({ [name]: value }).toJSON()).toMatchObject({ status: 422, member: name });
  });

  it.each(['bank.fees', 'toString', ''])('that nobody reads are refused with the nearest names: "%s"', (name) => {
    expect(refusalOf({ [name]: 1 }).toJSON()).toMatchObject({ status: 422, member: name, nearest: expect.any(Array) });
  });

  it('name those that were nearly meant', () => {
    expect(refusalOf({ 'bank.fees': 1 }).toJSON()).toMatchObject({ nearest: expect.arrayContaining(['bank.fee']) });
    expect(refusalOf({ 'bank.mode': 'lax' }).toJSON()).toMatchObject({ nearest: ['kind', 'strict'] });
  });

  it.each([null, 'x', 5, [], ['bank.open']])('are an object, not %j', (value) => {
    expect(refusalOf(value).toJSON()).toMatchObject({ member: 'settings' });
  });
});
