import { SetMetadata } from '@nestjs/common';
import { ACCESS, type Access } from '../shared/http/access.decorator';
import type { Permission } from './roles';

/** Only somebody whose role opens this may use the route. */
export const Requires = (permission: Permission) =>
  SetMetadata(ACCESS, { kind: 'permission', permission } satisfies Access);
