import type { Space } from '@sadpath/spaces';
import { homeContract } from '../../test/home-contract';
import { spacesOf, START } from '../../test/two-processes';
import { MemoryHomes } from './memory-homes';

/** A fresh space of this process. */
function begin(): Space {
  return spacesOf(new MemoryHomes()).create('spec', { clock: { instant: START } });
}

describe('a home in memory', () => {
  homeContract(() => Promise.resolve(begin()));

  it('answers at once, and without a promise', () => {
    const { home } = begin();
    const changes = home.changesOf('bank');
    const answers = [
      home.enter(),
      home.control(() => 1),
      home.jobQueue.first(),
      home.jobQueue.jobs(),
      home.jobQueue.messages(),
      changes.flush(),
      home.records.update(),
    ];
    expect(answers.filter((answer) => answer instanceof Promise)).toEqual([]);
  });
});
