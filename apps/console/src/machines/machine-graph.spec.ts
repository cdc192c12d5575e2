import type { Machine } from '../api/control-types';
import { graphOf } from './machine-graph';

const door: Machine = {
  ...{ service: 'house', name: 'door', meaning: 'A door', collection: 'doors' },
  states: [
    { name: 'open', isTerminal: false, count: 2, documents: ['a', 'b'] },
    { name: 'shut', isTerminal: true, count: 0, documents: [] },
  ],
  moves: [
    { from: 'open', event: 'close', to: 'shut' },
    { from: 'open', event: 'slam', to: 'shut' },
  ],
  refusals: [
    { state: 'shut', event: 'close', code: 'already.shut' },
    { state: 'shut', event: 'slam', code: 'already.shut' },
    { state: 'open', event: 'knock', code: 'open' },
  ],
};

describe('the graph of a machine', () => {
  it('has a box for each state and one arrow for all events between two', () => {
    const { nodes, edges } = graphOf(door, '');
    expect(nodes.map(({ id, count }) => [id, count])).toEqual([
      ['open', 2],
      ['shut', 0],
    ]);
    expect(edges).toEqual([{ from: 'open', to: 'shut', kind: 'move', events: ['close', 'slam'] }]);
  });

  it('shows what the chosen state refuses, by code', () => {
    const { nodes, edges } = graphOf(door, 'shut');
    expect(nodes.at(-1)).toMatchObject({ kind: 'code', title: 'already.shut' });
    expect(edges.at(-1)).toMatchObject({ from: 'shut', kind: 'refusal', events: ['close', 'slam'] });
  });

  it('writes into the box what leaves a state as it is', () => {
    const moves = [...door.moves, { from: 'open', event: 'paint', to: 'open' }];
    const { nodes, edges } = graphOf({ ...door, moves }, '');
    expect(nodes[0]?.stays).toEqual(['paint']);
    expect(edges).toHaveLength(1);
  });

  it('leaves out what a chosen state has nothing to do with', () => {
    const states = [...door.states, { name: 'gone', isTerminal: true, count: 0, documents: [] }];
    const moves = [...door.moves, { from: 'shut', event: 'burn', to: 'gone' }];
    const { nodes, edges } = graphOf({ ...door, states, moves, refusals: [] }, 'open');
    expect(nodes.map(({ id }) => id)).toEqual(['open', 'shut']);
    expect(edges).toHaveLength(1);
  });

  it('tells a code from a state of the same name', () => {
    expect(new Set(graphOf(door, 'open').nodes.map(({ id }) => id)).size).toBe(3);
  });
});
