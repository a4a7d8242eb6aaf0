import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { Pool } from 'pg';

const question = {
  name: 'register-entry-by-code',
  text: `SELECT code, organisation_id AS "organisationId", certificate_id AS "certificateId", standing, document, version
           FROM register_entries WHERE code = $1`,
};

const [databaseUrl, pageFile] = process.argv.slice(2);

/** As little as can be: one prepared query for one row, then the same page for everybody, as it lies there. */
async function serve(): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl ?? '', max: 4 });
  const page = readFileSync(pageFile ?? '');
  const server = Fastify();
  server.get<{ Params: { code: string } }>('/v/:code', async (request, reply) => {
    const { rows } = await pool.query({ ...question, values: [request.params.code] });
    if (rows.length === 0) return reply.status(404).send('');
    return reply.type('text/html; charset=utf-8').send(page);
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  process.send?.(address);
}

void serve();
