/**
 * What the security module is for. It is one system behind several services: those that depend on it give this very
 * sentence as its meaning, so that it has one state.
 */
export const HSM = 'Security module: random codes, PIN and CVV cryptography';
