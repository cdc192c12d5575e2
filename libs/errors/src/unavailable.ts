/**
 * Something that a service needs is away: a database, a service it calls. A failure, but no defect of the one who asked;
 * later requests may succeed.
 */
export class Unavailable extends Error {
  override name = 'Unavailable';
}
