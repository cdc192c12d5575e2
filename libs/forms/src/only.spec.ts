import { Text } from './fields';
import { only } from './only';
import { ListOf, Nested } from './structured-fields';

class Place {
  @Text() city: string;
}
class Person {
  @Text() name: string;
  @Text({ optional: true }) alias?: string;
  @Nested(() => Place, { nullable: true }) home: Place | null;
  @ListOf(() => Place) seen: readonly Place[];
}

describe('only', () => {
  it('shows what the class declares, and nothing that is stored beside it', () => {
    const stored = { name: 'ann', pin: '1234', home: { city: 'Pune', key: 1 }, seen: [{ city: 'Agra', key: 2 }] };
    expect(only(Person)(stored)).toEqual({ name: 'ann', home: { city: 'Pune' }, seen: [{ city: 'Agra' }] });
  });

  it('leaves null and what is absent as they are', () => {
    expect(only(Person)({ name: 'ann', home: null, seen: [] })).toEqual({ name: 'ann', home: null, seen: [] });
  });
});
