import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { InvalidInput } from '../errors';

/** Checks what a route's `@Body({ schema })` or `@Query({ schema })` names; refuses with every fault and its place. */
@Injectable()
export class InputPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new InvalidInput(
          issues.map(({ path, message }) => ({
            pointer: (path ?? [])
              .map((step) => `/${String(typeof step === 'object' ? step.key : step)}`)
              .join(''),
            detail: message,
          })),
        ),
    });
  }
}
