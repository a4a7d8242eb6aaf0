import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { Pool } from 'pg';

const question = {
  name: 'register-entry-by-code',
  text: `SELECT code, organisation_id AS "organisationId", certificate_id AS "certificateId", standing, document, version,
                signature, key_id AS "keyId"
           FROM register_entries WHERE code = $1`,
};

const listQuestion = {
  name: 'status-list-version',
  text: `SELECT s.version FROM status_list_credentials s JOIN organisations o ON o.id = s.organisation_id
          WHERE o.slug = $1 AND s.list = $2::int AND s.purpose = 'revocation'`,
};

const [databaseUrl, answerFile, type = '', encoding = ''] = process.argv.slice(2);

/** As little as can be: one prepared query for one row, then the same answer for everybody, as it lies there. */
async function serve(): Promise<void> {
  const pool = new Pool({ connectionString: databaseUrl ?? '', max: 4 });
  const answer = readFileSync(answerFile ?? '');
  const etag = '"1-j"';
  const server = Fastify();
  server.get<{ Params: { code: string } }>('/v/:code', async (request, reply) => {
    const { rows } = await pool.query({ ...question, values: [request.params.code] });
    if (rows.length === 0) return reply.status(404).send('');
    if (encoding) reply.header('content-encoding', encoding);
    return reply.type(type).send(answer);
  });
  server.get<{ Params: { slug: string; list: string } }>(
    '/orgs/:slug/status/:list',
    async (request, reply) => {
      const { slug, list } = request.params;
      const { rows } = await pool.query({ ...listQuestion, values: [slug, list.split('-')[1]] });
      if (rows.length === 0) return reply.status(404).send('');
      if (request.headers['if-none-match'] === etag) return reply.status(304).send('');
      return reply.type(type).header('etag', etag).send(answer);
    },
  );
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  process.send?.(address);
}

void serve();
