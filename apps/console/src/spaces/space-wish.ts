/** The body that makes a space, out of a form: what was left empty is left out. */
export function spaceWish(form: Readonly<Record<string, string>>): Readonly<Record<string, unknown>> {
  const { ttlSeconds = '', ...texts } = form;
  const given = Object.entries(texts)
    .map(([name, value]) => [name, value.trim()] as const)
    .filter(([, value]) => value !== '');
  return {
    ...Object.fromEntries(given),
    ...(ttlSeconds === '' ? {} : { ttlMs: Math.round(Number(ttlSeconds) * 1_000) }),
  };
}
