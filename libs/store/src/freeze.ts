/** Freezes a JSON value through and through; stops at what is frozen already. */
export function deepFreeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) value.forEach((item: unknown) => deepFreeze(item));
  else for (const name in value) deepFreeze(value[name]);
  return value;
}
