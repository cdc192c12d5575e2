import { DEFAULT_SPACE, type Space } from '@sadpath/spaces';

/** The claim by which a token brings its space along (design §4); none for the default. */
export function spaceClaim({ id: own, options }: Space): { readonly space?: string } {
  const id = options.standsFor ?? own;
  return id === DEFAULT_SPACE ? {} : { space: id };
}

/** A token that says nothing but its space: in the form of signed ones, with `id` for a signature; in the default the id alone. */
export function opaqueToken(space: Space, id: string): string {
  const claim = spaceClaim(space);
  if (claim.space === undefined) return id;
  return `opaque.${Buffer.from(JSON.stringify(claim)).toString('base64url')}.${id}`;
}
