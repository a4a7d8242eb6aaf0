import { applyDecorators, HttpStatus } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

type Description = {
  /** What it does, in a few words. */
  summary: string;
  description: string;
  /** What is answered when it went well; nothing for an empty answer. */
  answers?: z.ZodType;
  /** 200 unless it says so: 204 where nothing is answered. */
  status?: number;
  /** The failures that its callers have to expect. */
  problems: (keyof typeof problems)[];
};

const problems = {
  400: 'The body is not JSON; `detail` says where it breaks off',
  401: 'No key came with the request, or it is unknown, revoked or expired',
  403: 'The key lacks the scope, or the person the permission',
  404: 'There is no such thing, or it is another organisation’s',
  409: 'It cannot be done as things stand',
  413: 'The body is larger than 1 MiB',
  415: 'The body does not come as application/json',
  422: 'Something in the request is wrong; `errors` says what and where',
  429: 'Too many requests; `Retry-After` says for how many seconds to wait',
} as const;

/** A problem document (RFC 9457). */
const Problem = z
  .object({
    type: z.string().describe('Where this kind of problem is explained'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('The number of the request, for asking about it'),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
    retryAfter: z.int().optional(),
  })
  .meta({
    example: {
      type: '/problems/unauthenticated',
      title: 'Not signed in',
      status: 401,
      detail: 'This is no key of ours. Send a whole key: Authorization: Bearer cairn_…',
      instance: 'urn:uuid:5f0c4c7e-9d5a-4a4c-8c1f-2e010b7d4a3e',
    },
  });

type Described = NonNullable<Parameters<typeof ApiResponse>[0]>;

const problem = (status: keyof typeof problems) =>
  ApiResponse({
    status,
    description: problems[status],
    ...(status === 429 ? { headers: { 'Retry-After': { schema: { type: 'integer' } } } } : {}),
    content: {
      'application/problem+json': { schema: z.toJSONSchema(Problem, { target: 'openapi-3.0' }) },
    },
  } as Described);

/** What stands about a route in the description of the interface; the body comes from its schema. */
export const Described = ({ summary, description, answers, status, problems: expected }: Description) =>
  applyDecorators(
    ApiOperation({ summary, description }),
    ApiBearerAuth(),
    ApiResponse({
      status: status ?? (answers ? HttpStatus.OK : HttpStatus.NO_CONTENT),
      description: summary,
      ...(answers ? { standardSchema: answers } : {}),
    } as Described),
    ...expected.map(problem),
  );
