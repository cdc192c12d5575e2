import { escapeLiteral } from 'pg';
import type { Version } from './copy';
import type { ToldChange } from './change-log';
import { enterService } from './locks';
import type { Place } from './place';
import type { Statement } from './session';

/** $1 space, $2 service, $3 era, $4 version, $5 whether it fails where the documents are others; the rest are the changes. */
export const WRITE: Statement = {
  name: 'sadpath_write',
  text: `select sadpath_write($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) as version`,
};

/** Answers a row where the documents of $1 and $2 are those of the era $3 and the version $4. */
export const VERSION: Statement = {
  name: 'sadpath_version',
  text: 'select 1 from sadpath_planted where (space, service, era, version) = ($1, $2, $3, $4)',
};

/** Copies of the place are made anew. */
export const RENEW_ERA = `
  update sadpath_planted set era = nextval('sadpath_versions'), version = 0 where (space, service) = ($1, $2)`;

/** How many bytes the documents take, unpacked. */
export const SIZE = `
  select coalesce(sum(octet_length(doc::text)), 0)::float8 as bytes from sadpath_documents where (space, service) = ($1, $2)`;

/** What stands of a place that is planted. */
export interface Found {
  readonly era: string;
  readonly version: string;
  /** What has changed since the version that was asked about, version by version, as far as it is known. */
  readonly since: readonly (readonly ToldChange[])[] | null;
}

/** Enters a place to the end of the transaction, and asks what stands there and has changed since a version. */
export function openingOf({ space, service }: Place, since: Version | undefined): readonly string[] {
  return [...enterService(space, service), foundSince({ space, service }, since)];
}

/** Asks what stands in a place, and what has changed since a version. */
function foundSince({ space, service }: Pick<Place, 'space' | 'service'>, since: Version | undefined): string {
  const place = `(${escapeLiteral(space)}, ${escapeLiteral(service)})`;
  const { era = 0, number = 0 } = since ?? {};
  return `
    select era, version, case when era = ${String(era)} then (
      select json_agg(changes order by c.version) from sadpath_changes as c
      where (space, service) = ${place} and c.version > ${String(number)}
    ) end as since
    from sadpath_planted where (space, service) = ${place}`;
}
