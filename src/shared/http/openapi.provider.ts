import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The description of the interface for programs (`/api/v1/…`), made from the routes and their schemas. */
export function describeApi(app: NestFastifyApplication, publicUrl: string): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Cairn')
    .setVersion('1')
    .addServer(publicUrl)
    .addCookieAuth('__Host-cairn')
    .addBearerAuth({
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'cairn_…',
      description: 'A key of an organisation: `cairn_…`',
    })
    .build();
  const document = SwaggerModule.createDocument(app, about);
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  return { ...document, paths: Object.fromEntries(paths) };
}

/** Serves the description at `/api/openapi.json`. */
export function serveDescription(app: NestFastifyApplication, publicUrl: string): void {
  let description: OpenAPIObject | null = null;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/api/openapi.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').send((description ??= describeApi(app, publicUrl))),
  );
}
