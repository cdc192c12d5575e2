import { SERVICE_LOCKS, SPACE_LOCKS } from './place-locks';

/** Versions of which a place keeps what they changed. A copy that is older is made anew. */
const CHANGES_KEPT = 64;

/**
 * Writes what transactions have changed in one place, in the order in which its parts depend on each other, under the locks of
 * the place. Answers the new version; where the documents are not those of \`at_era\` and \`at_version\`, writes nothing and
 * answers null, or fails when \`is_strict\`.
 */
export const WRITE_FUNCTION = `
  create function sadpath_write(
    of_space text, of_service text, at_era bigint, at_version bigint, is_strict boolean, what json,
    gone text[][], put text[][], keys_gone text[][], keys_come text[][],
    uniques_gone text[][], uniques_come text[][], numbers text[][]
  ) returns bigint language plpgsql as $$
  begin
    perform pg_advisory_xact_lock_shared(hashtextextended(of_space, ${String(SPACE_LOCKS)}));
    perform pg_advisory_xact_lock(hashtextextended(of_space || '/' || of_service, ${String(SERVICE_LOCKS)}));
    update sadpath_planted set version = version + 1
      where (space, service, era, version) = (of_space, of_service, at_era, at_version);
    if not found then
      if is_strict then
        raise exception 'the documents have changed' using errcode = 'SP001';
      end if;
      return null;
    end if;
    for i in 1 .. coalesce(array_length(gone, 1), 0) loop
      delete from sadpath_documents
        where (space, service, collection, key) = (of_space, of_service, gone[i][1], gone[i][2]);
    end loop;
    for i in 1 .. coalesce(array_length(put, 1), 0) loop
      insert into sadpath_documents (space, service, collection, key, doc)
        values (of_space, of_service, put[i][1], put[i][2], put[i][3]::json)
        on conflict (space, service, collection, key) do update set doc = excluded.doc;
    end loop;
    for i in 1 .. coalesce(array_length(keys_gone, 1), 0) loop
      delete from sadpath_keys where (space, service, collection, key, name, value)
        = (of_space, of_service, keys_gone[i][1], keys_gone[i][2], keys_gone[i][3], keys_gone[i][4]);
    end loop;
    for i in 1 .. coalesce(array_length(keys_come, 1), 0) loop
      insert into sadpath_keys (space, service, collection, key, name, value)
        values (of_space, of_service, keys_come[i][1], keys_come[i][2], keys_come[i][3], keys_come[i][4])
        on conflict do nothing;
    end loop;
    for i in 1 .. coalesce(array_length(uniques_gone, 1), 0) loop
      delete from sadpath_uniques where (space, service, collection, key, name, value)
        = (of_space, of_service, uniques_gone[i][1], uniques_gone[i][2], uniques_gone[i][3], uniques_gone[i][4]);
    end loop;
    for i in 1 .. coalesce(array_length(uniques_come, 1), 0) loop
      insert into sadpath_uniques (space, service, collection, key, name, value)
        values (of_space, of_service, uniques_come[i][1], uniques_come[i][2], uniques_come[i][3], uniques_come[i][4]);
    end loop;
    for i in 1 .. coalesce(array_length(numbers, 1), 0) loop
      insert into sadpath_sequences (space, service, key, name, value)
        values (of_space, of_service, numbers[i][1], numbers[i][2]::json, numbers[i][3]::bigint)
        on conflict (space, service, key) do update set value = excluded.value;
    end loop;
    insert into sadpath_changes (space, service, version, changes) values (of_space, of_service, at_version + 1, what);
    if at_version % 16 = 0 then
      delete from sadpath_changes
        where (space, service) = (of_space, of_service) and version < at_version - ${String(CHANGES_KEPT)};
    end if;
    return at_version + 1;
  end $$;
`;
