import { FEATURES, type Features } from './product';
import { objectOf, type Read } from './read-value';

const switches = objectOf(FEATURES);

/** Reads features and lays them over those that hold already. */
export function featuresOver(held: Features): Read<Features> {
  return (value) => {
    const given = switches(value);
    return given !== undefined && Object.values(given).every((on) => typeof on === 'boolean')
      ? { ...held, ...given }
      : undefined;
  };
}
