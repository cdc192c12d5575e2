/** The answer of what only ever succeeds or is refused. */
export const TRUE = { schema: { type: 'boolean', const: true } } as const;

/** The same, in the words of the documentation. */
export const SUCCESS = { schema: { type: 'string', const: 'success' } } as const;
