import { invalid } from '@sadpath/service';

/** A list of texts. Throws a 422 problem. */
export function readTexts(name: string, value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value;
  throw invalid(name, `${name} must be a list of texts`);
}
