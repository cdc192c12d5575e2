import { ServiceError } from '@sadpath/errors';
import { defineLifecycle } from '@sadpath/lifecycle';
import { defineCollection } from '@sadpath/store';
import { machineOf } from './machine';

interface Door {
  readonly id: string;
  readonly status: 'open' | 'shut';
}

const lifecycle = defineLifecycle({ open: { close: 'shut' }, shut: { open: 'open' } });
const doors = defineCollection<Door>('doors', { key: ({ id }) => id });
const refusal = (code: string): ServiceError =>
  new ServiceError({ service: 'house', code, spec: { message: '', status: 409 } as never });

function door(tries: NonNullable<Parameters<typeof machineOf<typeof lifecycle.table, typeof doors>>[2]['tries']>) {
  return machineOf(lifecycle, doors, { name: 'door', meaning: 'A door', stateOf: ({ status }) => status, tries });
}

describe('the refusals of a machine', () => {
  it('are found by trying each event in the states that refuse it', () => {
    const throwing = (state: string): never => {
      throw refusal(`already.${state}`);
    };
    expect(door({ close: throwing, open: throwing }).refusals()).toEqual([
      { state: 'shut', event: 'close', code: 'already.shut' },
      { state: 'open', event: 'open', code: 'already.open' },
    ]);
  });

  it('may be returned', () => {
    expect(door({ close: () => refusal('no') }).refusals()).toEqual([{ state: 'shut', event: 'close', code: 'no' }]);
  });

  it('are none where nothing is refused aloud', () => {
    expect(door({ close: () => undefined }).refusals()).toEqual([]);
  });

  it('hide no defect', () => {
    const broken = (): never => {
      throw new TypeError('broken');
    };
    expect(() => door({ close: broken }).refusals()).toThrow('broken');
  });
});
