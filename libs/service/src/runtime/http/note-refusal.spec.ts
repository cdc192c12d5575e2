import type { Exchange } from '../../contract/exchange/exchange';
import type { Gate, ServiceDefinition } from '../../contract/definition';
import type { ServiceHandle } from '../service-handle';
import { noteRefusal } from './note-refusal';

const tokenGate: Gate = () => undefined;
const roleGate: Gate = () => undefined;
const definition = { gates: [tokenGate, roleGate] } as unknown as ServiceDefinition;
const handle = { definition } as unknown as ServiceHandle;
const CALM = { dependencies: { areTouched: false }, clock: { wasMoved: false }, faults: { awaitsRequests: false } };

/** What is noted of a refusal; the words that all refusals of a kind share are a number. */
function notesOf(own: object, error: { readonly compared?: string } = {}): readonly unknown[] {
  const notes: unknown[] = [];
  const exchange = { outcome: 'natural', looks: [], space: CALM, now: 0, status: 400, code: 'NO', ...own };
  const noting = { ...exchange, note: (...told: unknown[]) => notes.push(...told) };
  noteRefusal(noting as unknown as Exchange, handle, { fields: [], ...error } as never);
  return notes;
}

describe('what is noted of a refusal', () => {
  it('is nothing where it was forced', () => {
    expect(notesOf({ outcome: 'forced', gatesPassed: 1 }, { compared: '1 < 2' })).toEqual([]);
    expect(notesOf({ gatesPassed: 1 }, { compared: '1 < 2' })).toEqual([expect.any(Number), 'compared: 1 < 2']);
  });

  it.each([
    ['a state', { status: 'frozen' }, 'looked at wallets w: frozen'],
    ['a version alone', { version: 3 }, 'looked at wallets w: version 3'],
    ['an instant alone', { updatedAt: 'then' }, 'looked at wallets w: changed then'],
  ])('is each document that tells %s', (_, doc, note) => {
    const mute = { collection: 'windows', key: 'x', doc: { count: 1 } };
    expect(notesOf({ looks: [[mute, { collection: 'wallets', key: 'w', doc }]] })).toEqual([note]);
  });

  it('is a document once, as it was last', () => {
    const seen = (version: number) => ({ collection: 'wallets', key: 'w', doc: { version } });
    expect(notesOf({ looks: [[seen(1)], [seen(2)]] })).toEqual(['looked at wallets w: version 2']);
  });

  it('is no more than eight documents', () => {
    const looks = Array.from({ length: 9 }, (_, i) => ({ collection: 'wallets', key: String(i), doc: { version: i } }));
    expect(notesOf({ looks: [looks] })).toHaveLength(8);
  });
});
