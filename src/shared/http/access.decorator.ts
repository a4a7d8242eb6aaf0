import { SetMetadata } from '@nestjs/common';

export const ACCESS = 'cairn:access';

/**
 * Who may use a route: anybody, anybody signed in, or somebody with a permission in their organisation; with a scope,
 * also a program with a key of the organisation that allows it.
 */
export type Access =
  { kind: 'public' } | { kind: 'signed-in' } | { kind: 'permission'; permission: string; scope?: string };

/** Anybody may use this route; no session is looked up. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies Access);

/** Anybody who is signed in may use this route, whatever their role. */
export const SignedIn = () => SetMetadata(ACCESS, { kind: 'signed-in' } satisfies Access);
