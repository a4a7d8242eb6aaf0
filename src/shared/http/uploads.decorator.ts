import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { Request } from './request';
import type { OpenDoor, Upload } from './uploads';

/** The files that a form carried, in their order; its fields are in the body. */
export const Uploads = createParamDecorator(
  (_: unknown, context: ExecutionContext): Upload[] =>
    context.switchToHttp().getRequest<Request>().uploads ?? [],
);

/** One file is taken from anybody at this route, signed in or not, up to so many MiB. */
export const UploadsFromAnybody = (mebibytes: number): MethodDecorator =>
  RouteConfig({ uploadsFromAnybody: mebibytes } satisfies OpenDoor);
