import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateProgrammes1790000009000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE programmes (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        slug text NOT NULL,
        title text NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT programmes_in_organisation UNIQUE (organisation_id, id),
        CONSTRAINT programmes_one_per_slug UNIQUE (organisation_id, slug)
      );
      SELECT protect_tenant_rows('programmes');

      CREATE TABLE programme_versions (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        number integer NOT NULL,
        document jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        published_by uuid,
        CONSTRAINT programme_versions_in_organisation UNIQUE (organisation_id, id),
        CONSTRAINT programme_versions_one_per_number UNIQUE (organisation_id, programme_id, number),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES programmes (organisation_id, id)
      );
      SELECT protect_tenant_rows('programme_versions');
      REVOKE UPDATE, DELETE, TRUNCATE ON programme_versions FROM cairn_app;

      CREATE TABLE candidacies (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        programme_id uuid NOT NULL,
        version_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        started_on date NOT NULL,
        settled integer NOT NULL DEFAULT 0,
        total integer NOT NULL DEFAULT 0,
        standing jsonb,
        assessed_at timestamptz,
        CONSTRAINT candidacies_in_organisation UNIQUE (organisation_id, id),
        CONSTRAINT candidacies_one_per_trainee UNIQUE (organisation_id, programme_id, trainee_id),
        FOREIGN KEY (organisation_id, programme_id) REFERENCES programmes (organisation_id, id),
        FOREIGN KEY (organisation_id, version_id) REFERENCES programme_versions (organisation_id, id),
        FOREIGN KEY (organisation_id, trainee_id) REFERENCES memberships (organisation_id, user_id)
      );
      CREATE INDEX candidacies_of_trainee ON candidacies (organisation_id, trainee_id);
      SELECT protect_tenant_rows('candidacies');

      CREATE TABLE declarations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL REFERENCES organisations,
        key text NOT NULL,
        version integer NOT NULL,
        document jsonb NOT NULL,
        published_at timestamptz NOT NULL,
        CONSTRAINT declarations_one_per_version UNIQUE (organisation_id, key, version)
      );
      SELECT protect_tenant_rows('declarations');
      REVOKE UPDATE, DELETE, TRUNCATE ON declarations FROM cairn_app;

      CREATE TABLE attestations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        key text NOT NULL,
        version integer NOT NULL,
        text_sha256 text NOT NULL,
        signed_at timestamptz NOT NULL,
        CONSTRAINT attestations_once_per_version UNIQUE (organisation_id, trainee_id, key, version),
        FOREIGN KEY (organisation_id, key, version) REFERENCES declarations (organisation_id, key, version),
        FOREIGN KEY (organisation_id, trainee_id) REFERENCES memberships (organisation_id, user_id)
      );
      SELECT protect_tenant_rows('attestations');
      REVOKE UPDATE, DELETE, TRUNCATE ON attestations FROM cairn_app;

      CREATE TABLE awards (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        organisation_id uuid NOT NULL,
        candidacy_id uuid NOT NULL,
        version_id uuid NOT NULL,
        term integer NOT NULL,
        awarded_on date NOT NULL,
        valid_until date,
        standing jsonb NOT NULL,
        made_at timestamptz NOT NULL,
        CONSTRAINT awards_in_organisation UNIQUE (organisation_id, id),
        CONSTRAINT awards_once_per_term UNIQUE (organisation_id, candidacy_id, term),
        FOREIGN KEY (organisation_id, candidacy_id) REFERENCES candidacies (organisation_id, id),
        FOREIGN KEY (organisation_id, version_id) REFERENCES programme_versions (organisation_id, id)
      );
      SELECT protect_tenant_rows('awards');
      REVOKE UPDATE, DELETE, TRUNCATE ON awards FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE awards, attestations, declarations, candidacies, programme_versions, programmes',
    );
  }
}
