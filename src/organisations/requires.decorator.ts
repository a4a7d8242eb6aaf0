import { SetMetadata } from '@nestjs/common';
import { ACCESS, type Access } from '../shared/http/access.decorator';
import type { Scope } from './api-keys/scopes';
import type { Permission } from './roles';

/** Only somebody whose role opens this may use the route. */
export const Requires = (permission: Permission) =>
  SetMetadata(ACCESS, { kind: 'permission', permission } satisfies Access);

/** As `Requires`, and programs with a key of the organisation that has this scope may as well. */
export const RequiresOrKey = (permission: Permission, scope: Scope) =>
  SetMetadata(ACCESS, { kind: 'permission', permission, scope } satisfies Access);
