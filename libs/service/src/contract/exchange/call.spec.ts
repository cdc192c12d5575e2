import { MemoryHomes } from '@sadpath/homes';
import { Space } from '@sadpath/spaces';
import { MemorySpaceStore } from '@sadpath/store';
import { Call } from './call';

function open(): Call {
  const space = new Space(
    'spec',
    {},
    { store: () => new MemorySpaceStore([], () => []), jobs: () => [], home: (self) => new MemoryHomes().of(self) },
  );
  const forwarded = { requestId: 'spec', headers: {} };
  return new Call({ service: 'otp', space, now: 0, forwarded, dependencyKey: String });
}

describe('a change beside the documents', () => {
  it('is made at once where one process has the space to itself', () => {
    const call = open();
    call.plan('expire', 'a', 1);
    call.decide(() => [{ plan: { at: 1, service: 'otp', job: 'expire', entity: 'b' } }]);
    expect(call.space.schedule.list().map(({ entity }) => entity)).toEqual(['a', 'b']);
  });

  it('in the background begins at once where there is nothing to be made known', () => {
    const told: string[] = [];
    const call = open();
    call.plan('expire', 'a', 1);
    call.inBackground(async () => {
      told.push('background');
    });
    expect(told).toEqual(['background']);
  });
});
