import { isNatural, type Recipe } from '@sadpath/recipes';

/** An operation that has been seen to answer a code. */
export interface RaisingOperation {
  readonly service: string;
  readonly operation: string;
}

/** What `answeredBy` speaks of. */
interface Raised {
  /** The service whose code it is. */
  readonly service: string;
  readonly recipe: Recipe;
  readonly operations: readonly RaisingOperation[];
  readonly allOperations: readonly RaisingOperation[];
}

/** So many operations are named as exceptions of a service; where more are left out, those that are not are named. */
const MOST_EXCEPTIONS = 8;

/** The operations of a code as a sentence without its end, those of its own service first. */
export function answeredBy({ service, recipe, operations, allOperations }: Raised): string {
  if (operations.length === 0)
    return isNatural(recipe) ? 'a request that no operation matches' : 'no operation, unless it is forced';
  const services = [...new Set(operations.map((each) => each.service))];
  const ownFirst = services
    .toSorted((a, b) => Number(b === service) - Number(a === service))
    .map((name) => ({ name, named: namesOf(operations, name), others: namesOf(allOperations, name) }))
    .map(({ named, others, ...rest }) => ({ ...rest, named, others: others.filter((each) => !named.includes(each)) }));
  const whole = ownFirst.filter(({ others }) => others.length === 0).map(({ name }) => name);
  const parts = ownFirst
    .filter(({ others }) => others.length > 0)
    .map(({ name, named, others }) => {
      if (others.length <= MOST_EXCEPTIONS && named.length > 2 * others.length)
        return `every operation of ${name} but ${list(others)}`;
      return name === service ? list(named) : `of ${name} ${list(named)}`;
    });
  return [...(whole.length === 0 ? [] : [`every operation of ${enumerated(whole)}`]), ...parts].join('; ');
}

function enumerated(names: readonly string[]): string {
  const [last = '', ...others] = names.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

function namesOf(operations: readonly RaisingOperation[], service: string): readonly string[] {
  return [...new Set(operations.filter((each) => each.service === service).map(({ operation }) => operation))];
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
