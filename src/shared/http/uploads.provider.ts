import multipart, { type Multipart } from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Request } from './request';
import { LARGEST_UPLOAD, type OpenDoor, type Upload } from './uploads';

const MIB = 1_048_576;

/**
 * Lets forms carry files. The fields become the body, as of any form; the files lie in memory until the request is
 * answered. Whoever shows no session sends nothing, and their form is not read, but where a route takes one small file
 * from anybody.
 */
export async function takeUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: { fileSize: LARGEST_UPLOAD * MIB, files: 2, fields: 1_000, fieldSize: MIB, parts: 1_002 },
  });
  const server = app.getHttpAdapter().getInstance();
  server.addHook('preValidation', async (request: Request) => {
    if (!request.isMultipart()) return;
    const read = await readParts(partsOf(request));
    request.body = read.body;
    request.uploads = read.uploads;
  });
}

/** What is read of a form: of a stranger's as much as the route says, or nothing. */
function partsOf(request: Request): AsyncIterable<Multipart> | null {
  const { uploadsFromAnybody: mebibytes } = request.routeOptions.config as Partial<OpenDoor>;
  if (mebibytes)
    return request.parts({ limits: { fileSize: mebibytes * MIB, files: 1, fields: 20, parts: 21 } });
  return request.headers.cookie?.includes('__Host-cairn=') ? request.parts() : null;
}

type Fields = Record<string, string | string[]>;

async function readParts(
  parts: AsyncIterable<Multipart> | null,
): Promise<{ body: Fields; uploads: Upload[] }> {
  const body = Object.create(null) as Fields;
  const uploads: Upload[] = [];
  for await (const part of parts ?? []) {
    if (part.type === 'file') uploads.push(await kept(part));
    else add(body, part.fieldname, String(part.value));
  }
  return { body, uploads: uploads.filter(({ name, bytes }) => name !== '' || bytes.length > 0) };
}

async function kept(part: Extract<Multipart, { type: 'file' }>): Promise<Upload> {
  const bytes = await part.toBuffer();
  const tooLarge = part.file.truncated;
  return {
    field: part.fieldname,
    name: part.filename,
    type: part.mimetype,
    bytes: tooLarge ? Buffer.alloc(0) : bytes,
    tooLarge,
  };
}

function add(body: Fields, name: string, value: string): void {
  const before = body[name];
  body[name] = before === undefined ? value : [before, value].flat();
}
