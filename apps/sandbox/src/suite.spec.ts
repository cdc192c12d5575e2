import { suite } from './suite';

const machines = suite.flatMap(({ name, machines: own = [] }) =>
  own.map((machine) => [`${name} ${machine.name}`, machine] as const),
);

describe('a machine of the suite', () => {
  it.each(machines)('%s tells what its states refuse, each by a code', (_, machine) => {
    const codes = machine.refusals().map(({ code }) => code);
    expect(codes.filter((code) => code === '')).toEqual([]);
  });
});
