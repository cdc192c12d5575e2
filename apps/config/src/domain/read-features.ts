import { FEATURES, type Features } from './product';
import { objectOf, type Read } from './read-value';

const switches = objectOf(FEATURES);

/** Reads features and lays them over those that hold already (RFC 7396): what is not named stays, `null` takes a switch back to its default. */
export function featuresOver(held: Features, defaults: Features): Read<Features> {
  return (value) => {
    const given = switches(value);
    if (given === undefined) return undefined;
    const set = Object.entries(given).map(([name, on]) => [name, on ?? defaults[name as keyof Features]] as const);
    return set.every(([, on]) => typeof on === 'boolean') ? { ...held, ...Object.fromEntries(set) } : undefined;
  };
}
