import { SandboxProblem, type SettingSpecs } from '@sadpath/service';
import { readSettings, type TakenSettings } from './read-settings';

const SPECS: SettingSpecs = {
  'bank.open': { takes: 'flag', meaning: 'Whether it is open', fallback: true },
  'bank.fee': { takes: 'whole', meaning: 'What it takes', fallback: 0 },
  'bank.low': { takes: 'whole', meaning: 'Where high begins', fallback: 10, notAbove: 'bank.high' },
  'bank.high': { takes: 'whole', meaning: 'Where high ends', fallback: 20 },
  'bank.day': { takes: 'whole', meaning: 'Of a day', fallback: 10, notAboveWhereSet: 'bank.month' },
  'bank.month': { takes: 'whole', meaning: 'Of a month', fallback: 20 },
  'bank.score': { takes: 'whole', meaning: 'How good it is', fallback: 10, least: 1, most: 100 },
  'bank.url': { takes: 'text', meaning: 'Where it is', fallback: null },
  'bank.key': { takes: 'text', meaning: 'What opens it', fallback: 'k', least: 1 },
  'bank.mode': { takes: ['kind', 'strict'], meaning: 'How it is', fallback: 'kind' },
  'bank.hook': { takes: 'url', meaning: 'Where it posts', fallback: null },
};
const TAKEN: TakenSettings = { settings: SPECS, config: { webhookHosts: ['93.184.216.34'] } };

function refusalOf(value: unknown, current?: Readonly<Record<string, unknown>>): SandboxProblem {
  try {
    readSettings(value, TAKEN, current);
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
    { 'bank.fee': null, 'bank.hook': null },
    { 'bank.score': 100 },
    { 'bank.day': 30 },
    { 'bank.day': 30, 'bank.month': null },
    { 'bank.month': 5 },
    { 'bank.url': '' },
    { 'bank.mode': 'strict', 'bank.open': true },
    { 'bank.hook': 'http://127.0.0.1:9/hook' },
    { 'bank.hook': 'https://[::1]/' },
    { 'bank.hook': 'http://receiver.test/' },
    { 'bank.hook': 'http://93.184.216.34/' },
  ])('may be %j', (settings) => {
    expect(readSettings(settings, TAKEN)).toEqual(settings);
  });

  it.each([
    ['bank.open', 'yes'],
    ['bank.fee', -1],
    ['bank.fee', 1.5],
    ['bank.fee', '5'],
    ['bank.score', 0],
    ['bank.score', 101],
    ['bank.url', 7],
    ['bank.key', ''],
    ['bank.mode', 'Strict'],
    ['bank.hook', 'ftp://127.0.0.1/'],
    ['bank.hook', 'file:///etc/passwd'],
    ['bank.hook', 'http://169.254.169.254/latest'],
    ['bank.hook', 'https://8.8.8.8/'],
    ['bank.hook', 'http://0.0.0.0/'],
    ['bank.hook', 'http://[::ffff:8.8.8.8]/'],
    ['bank.hook', '//127.0.0.1/'],
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

  it.each([
    [{ 'bank.low': 21 }, {}, 'bank.low'],
    [{ 'bank.day': 6, 'bank.month': 5 }, {}, 'bank.day'],
    [{ 'bank.month': 5 }, { 'bank.day': 6 }, 'bank.month'],
    [{ 'bank.high': 9 }, {}, 'bank.high'],
    [{ 'bank.low': 6, 'bank.high': 5 }, {}, 'bank.low'],
    [{ 'bank.high': 20 }, { 'bank.low': 30, 'bank.high': 40 }, 'bank.high'],
    [{ 'bank.high': null }, { 'bank.low': 30, 'bank.high': 40 }, 'bank.high'],
  ])('that contradict each other are refused with both names: %j beside %j', (value, current, member) => {
    const detail: unknown = expect.stringMatching(/^bank\.(low is at most bank\.high|day is at most bank\.month), /);
    expect(refusalOf(value, current).toJSON()).toMatchObject({ status: 422, member, detail });
  });

  it.each([
    [{ 'bank.low': 20 }, {}],
    [{ 'bank.low': 30, 'bank.high': 30 }, {}],
    [{ 'bank.low': 30 }, { 'bank.high': 40 }],
    [{ 'bank.fee': 1 }, { 'bank.low': 30, 'bank.high': 20 }],
  ])('that agree are taken: %j beside %j', (value, current) => {
    expect(readSettings(value, TAKEN, current)).toEqual(value);
  });

  it.each([null, 'x', 5, [], ['bank.open']])('are an object, not %j', (value) => {
    expect(refusalOf(value).toJSON()).toMatchObject({ member: 'settings' });
  });
});
