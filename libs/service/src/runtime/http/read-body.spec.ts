import { once } from 'node:events';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { BodyState } from '../../contract/exchange/body-state';
import { BodyRoom } from '../body-room';
import { readBody } from './read-body';

const JSON_TYPE = 'application/json';
const readAll = (source: Readable, contentType: string, limit: number): Promise<BodyState> =>
  new Promise((resolve) => {
    readBody(source, { headers: { 'content-type': contentType }, limit, room: new BodyRoom(limit) }, (_, body) => {
      resolve(body);
    });
  });
const read = (bytes: string | Buffer, type = JSON_TYPE, limit = 1_000_000): Promise<BodyState> =>
  readAll(Readable.from(bytes.length === 0 ? [] : [Buffer.from(bytes)]), type, limit);

const weakly = async (body: Promise<BodyState>): Promise<WeakRef<BodyState>> => new WeakRef(await body);
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};

describe('a body', () => {
  it('is read as JSON, whatever the parameters of its media type', async () => {
    for (const type of [
      JSON_TYPE,
      'application/json; charset=utf-8',
      'Application/JSON',
      'application/merge-patch+json',
    ]) {
      expect(await read('{"a":[1,"é"]}', type)).toMatchObject({ kind: 'json', value: { a: [1, 'é'] } });
    }
  });

  it('that is empty is none', async () => {
    expect(await read('')).toEqual({ kind: 'none' });
  });

  it('of another media type is kept as bytes', async () => {
    expect(await read('a=1', 'application/x-www-form-urlencoded')).toMatchObject({
      kind: 'other',
      bytes: Buffer.from('a=1'),
    });
    expect(await read('{}', '')).toMatchObject({ kind: 'other', type: '' });
  });

  it.each([
    ['half', '{"a":'],
    ['nothing but space', '   '],
    ['half a character', '{"a":"\\ud800"}'],
    ['half a character in a key', '{"\\udfff":1}'],
    ['too many levels', '['.repeat(70) + ']'.repeat(70) + ' '.repeat(2_000)],
    ['far too many levels', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('with %s is malformed', async (_, text) => {
    expect(await read(text)).toMatchObject({ kind: 'malformed', reason: expect.stringMatching(/JSON/) });
  });

  it.each([
    ['as it stands', '{"a":[{"__proto__":{"b":1},"c":2}],"__proto__":{"a":1}}'],
    ['escaped', '{"a":[{"\\u005f_proto__":{"b":1},"c":2}],"__pro\\u0074o__":null}'],
  ])('loses members called __proto__, %s, and takes no prototype', async (_, text) => {
    const { value } = (await read(text)) as { readonly value: { readonly a: readonly [object] } };
    expect(JSON.stringify(value)).toBe('{"a":[{"c":2}]}');
    for (const object of [value, value.a[0]]) expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  });

  it('may have whole characters that are escaped in halves', async () => {
    expect(await read('{"a":"\\ud83d\\ude00"}')).toMatchObject({ kind: 'json', value: { a: '😀' } });
  });

  it('that is too large is drained and dropped', async () => {
    const source = Readable.from([Buffer.alloc(600), Buffer.alloc(600), Buffer.alloc(600)]);
    expect(await readAll(source, JSON_TYPE, 1_000)).toEqual({ kind: 'too-large', limit: 1_000 });
    expect(source.readableEnded).toBe(true);
  });

  it('is whole in however many pieces it comes', async () => {
    const text = JSON.stringify('x'.repeat(20_000));
    const source = Readable.from([...text].map((character) => Buffer.from(character)));
    expect(await readAll(source, JSON_TYPE, 1_000_000)).toMatchObject({ kind: 'json', text });
  });

  it('is forgotten by its request once it is had', async () => {
    const source = Readable.from([Buffer.from('{"a":[1]}')]);
    const had = await weakly(readAll(source, JSON_TYPE, 1_000));
    // What a turn has looked at lives until its end.
    await new Promise(setImmediate);
    collectGarbage();
    expect(had.deref()).toBeUndefined();
    expect(source.listenerCount('error')).toBeGreaterThan(0);
  });

  it('for which there is no room is told so, and drained', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    const room = new BodyRoom(10_000);
    room.ask(10_000, () => undefined).settle(10_000);
    const source = Readable.from([Buffer.alloc(9_000), Buffer.alloc(9_000)]);
    const told = new Promise((resolve) => {
      readBody(source, { headers: { 'content-type': JSON_TYPE }, limit: 100_000, room }, resolve);
    });
    await new Promise(setImmediate);
    expect(source.isPaused()).toBe(true);
    jest.advanceTimersByTime(31_000);
    jest.useRealTimers();
    expect(await told).toMatchObject({ status: 429, slug: 'no-room' });
    await once(source, 'end');
  });

  it('that breaks off is malformed', async () => {
    const source = new Readable({ read: () => undefined });
    const reading = readAll(source, JSON_TYPE, 1_000);
    source.destroy(new Error('aborted'));
    expect(await reading).toMatchObject({ kind: 'malformed' });
  });
});
