import { defineLifecycle } from '@sadpath/lifecycle';

const door = defineLifecycle({ open: { shut: 'closed' }, closed: { unlatch: 'open' } });

// States and events are those of the table.
door.next('open', 'shut') satisfies 'open' | 'closed' | undefined;

// @ts-expect-error -- no such state
door.next('ajar', 'shut');
// @ts-expect-error -- no such event
door.next('open', 'slam');

// An arrow leads to a state of the table.
// @ts-expect-error -- nothing is said of the state "gone"
defineLifecycle({ open: { remove: 'gone' } });
