const NUMBER = Symbol('number');
type Connection = object & { [NUMBER]?: number };

let last = 0;

/** Gives a connection a number of its own in this process. */
export function numberConnection(connection: object): void {
  (connection as Connection)[NUMBER] = ++last;
}

/** Undefined where nobody saw the connection open. */
export function numberOf(connection: object | undefined): number | undefined {
  return (connection as Connection | undefined)?.[NUMBER];
}
