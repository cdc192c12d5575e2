import fc from 'fast-check';
import { defineLifecycle } from './lifecycle';

const escrow = defineLifecycle({
  pending: { fund: 'funded', cancel: 'cancelled' },
  funded: { release: 'released', refund: 'cancelled', fund: 'funded' },
  released: {},
  cancelled: {},
});

describe('a lifecycle', () => {
  it('moves from state to state by events', () => {
    expect(escrow.next('pending', 'fund')).toBe('funded');
    expect(escrow.next('funded', 'release')).toBe('released');
    expect(escrow.next('funded', 'fund')).toBe('funded');
  });

  it('refuses an event that its state does not have', () => {
    expect(escrow.next('pending', 'release')).toBeUndefined();
    expect(escrow.accepts('pending', 'release')).toBe(false);
    expect(escrow.accepts('pending', 'fund')).toBe(true);
  });

  it('ends in states that no event leaves', () => {
    expect(escrow.states.filter((state) => escrow.isTerminal(state))).toEqual(['released', 'cancelled']);
  });

  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty'])(
    'takes no inherited member for a state or an event: %s',
    (name) => {
      expect(escrow.next('pending', name as 'fund')).toBeUndefined();
      expect(escrow.next(name as 'pending', 'fund')).toBeUndefined();
    },
  );

  it('never leaves its states, whatever happens', () => {
    const events = fc.array(fc.constantFrom('fund', 'cancel', 'release', 'refund'), { minLength: 1 });
    fc.assert(
      fc.property(events, (happening) => {
        let state: (typeof escrow.states)[number] = 'pending';
        for (const event of filled(happening)) {
          const before = state;
          state = escrow.next(state, event) ?? state;
          if (escrow.isTerminal(before)) expect(state).toBe(before);
        }
        expect(escrow.states).toContain(state);
      }),
      { seed: 1 },
    );
  });

  it('is frozen', () => {
    expect(Object.isFrozen(escrow)).toBe(true);
    expect(Object.isFrozen(escrow.states)).toBe(true);
  });
});
