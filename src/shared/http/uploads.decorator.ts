import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from './request';
import type { Upload } from './uploads';

/** The files that a form carried, in their order; its fields are in the body. */
export const Uploads = createParamDecorator(
  (_: unknown, context: ExecutionContext): Upload[] =>
    context.switchToHttp().getRequest<Request>().uploads ?? [],
);
