import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ObservePractice1790000033000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE practice_observations (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        trainee_id uuid NOT NULL,
        observer_id uuid NOT NULL,
        entry_id uuid,
        session_id uuid,
        form_key uuid NOT NULL,
        day date NOT NULL,
        version integer NOT NULL,
        CONSTRAINT practice_observations_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT practice_observations_one_per_form UNIQUE (organisation_id, observer_id, form_key),
        CONSTRAINT practice_observations_of_trainee FOREIGN KEY (organisation_id, trainee_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT practice_observations_by_observer FOREIGN KEY (organisation_id, observer_id)
          REFERENCES memberships (organisation_id, user_id),
        CONSTRAINT practice_observations_of_entry FOREIGN KEY (organisation_id, entry_id)
          REFERENCES practice_entries (organisation_id, id),
        CONSTRAINT practice_observations_of_session FOREIGN KEY (organisation_id, session_id)
          REFERENCES supervision_sessions (organisation_id, id),
        CONSTRAINT practice_observations_by_another CHECK (observer_id <> trainee_id),
        CONSTRAINT practice_observations_of_one_thing CHECK (num_nonnulls(entry_id, session_id) = 1)
      );
      COMMENT ON TABLE practice_observations IS 'What supervisors saw who were there; what they say of it stands in versions';
      CREATE INDEX practice_observations_of_a_trainee ON practice_observations (organisation_id, trainee_id, day DESC, id DESC);
      CREATE INDEX practice_observations_of_an_entry ON practice_observations (organisation_id, entry_id);
      SELECT protect_tenant_rows('practice_observations');
      REVOKE DELETE, TRUNCATE ON practice_observations FROM cairn_app;

      CREATE TABLE practice_observation_versions (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        observation_id uuid NOT NULL,
        version integer NOT NULL,
        levels jsonb NOT NULL,
        feedback_sealed text NOT NULL,
        next_sealed text,
        reason_sealed text,
        kept_words_sealed text,
        written_at timestamptz NOT NULL,
        CONSTRAINT practice_observation_versions_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT practice_observation_versions_in_order UNIQUE (organisation_id, observation_id, version),
        CONSTRAINT practice_observation_versions_of_observation FOREIGN KEY (organisation_id, observation_id)
          REFERENCES practice_observations (organisation_id, id),
        CONSTRAINT practice_observation_versions_corrected_with_reason CHECK ((version = 1) = (reason_sealed IS NULL))
      );
      COMMENT ON TABLE practice_observation_versions IS 'What an observation says and said; rows are added and never changed';
      SELECT protect_tenant_rows('practice_observation_versions');
      REVOKE UPDATE, DELETE, TRUNCATE ON practice_observation_versions FROM cairn_app;

      CREATE TABLE practice_observation_answers (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL,
        observation_id uuid NOT NULL,
        version integer NOT NULL,
        comment_sealed text,
        answered_at timestamptz NOT NULL,
        CONSTRAINT practice_observation_answers_tenant_key UNIQUE (organisation_id, id),
        CONSTRAINT practice_observation_answers_of_version FOREIGN KEY (organisation_id, observation_id, version)
          REFERENCES practice_observation_versions (organisation_id, observation_id, version),
        CONSTRAINT practice_observation_answers_once UNIQUE (organisation_id, observation_id, version)
      );
      COMMENT ON TABLE practice_observation_answers IS
        'That a trainee read a version, and what they said to it; rows are added and never changed';
      SELECT protect_tenant_rows('practice_observation_answers');
      REVOKE UPDATE, DELETE, TRUNCATE ON practice_observation_answers FROM cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE practice_observation_answers, practice_observation_versions, practice_observations',
    );
  }
}
