import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GiveCertificatesCredentials1790000037000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await this.lists(db);
    await this.certificates(db);
    await this.credentials(db);
  }

  /** NOTE: a Feistel network over 18 bits is a permutation; what falls outside the list is shuffled on until it is in it. */
  private async lists(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE status_lists (
        organisation_id uuid NOT NULL REFERENCES organisations,
        list integer NOT NULL CHECK (list > 0),
        seed bytea NOT NULL,
        taken integer NOT NULL CHECK (taken BETWEEN 1 AND 131072),
        PRIMARY KEY (organisation_id, list)
      );
      COMMENT ON TABLE status_lists IS 'How many places of a list of 131,072 are taken, and the secret order in which they are';
      SELECT protect_tenant_rows('status_lists');
      REVOKE UPDATE, DELETE, TRUNCATE ON status_lists FROM cairn_app;
      GRANT UPDATE (taken) ON status_lists TO cairn_app;

      CREATE FUNCTION shuffled(place integer, seed bytea) RETURNS integer LANGUAGE plpgsql IMMUTABLE AS $$
      DECLARE
        high integer; low integer; swapped integer; digest bytea;
      BEGIN
        LOOP
          high := place >> 9;
          low := place & 511;
          FOR round IN 0..5 LOOP
            digest := sha256(seed || int2send(round::smallint) || int2send(low::smallint));
            swapped := high # ((get_byte(digest, 0) << 1) | (get_byte(digest, 1) & 1));
            high := low;
            low := swapped;
          END LOOP;
          place := (high << 9) | low;
          EXIT WHEN place < 131072;
        END LOOP;
        RETURN place;
      END $$;
      COMMENT ON FUNCTION shuffled IS 'Every place of a list once, in an order that only those who have the seed can tell';

      CREATE FUNCTION take_status_place(organisation uuid)
        RETURNS TABLE (in_list integer, at_index integer, opened boolean) LANGUAGE plpgsql AS $$
      BEGIN
        LOOP
          RETURN QUERY
            INSERT INTO status_lists AS l (organisation_id, list, seed, taken)
            SELECT organisation, coalesce(max(s.list) + (max(s.taken) FILTER (WHERE s.last) = 131072)::integer, 1),
                   uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()), 1
              FROM (SELECT *, row_number() OVER (ORDER BY o.list DESC) = 1 AS last
                      FROM status_lists o WHERE o.organisation_id = organisation) s
            ON CONFLICT (organisation_id, list) DO UPDATE SET taken = l.taken + 1 WHERE l.taken < 131072
            RETURNING l.list, shuffled(l.taken - 1, l.seed), l.taken = 1;
          EXIT WHEN FOUND;
        END LOOP;
      END $$;
      COMMENT ON FUNCTION take_status_place IS
        'A random free place, for good. Whoever finds the list filled up a moment ago opens the next';

      CREATE TABLE status_list_credentials (
        organisation_id uuid NOT NULL REFERENCES organisations,
        list integer NOT NULL,
        purpose text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        credential text NOT NULL,
        jwt text NOT NULL,
        valid_until timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, list, purpose),
        CONSTRAINT status_list_credentials_of_list FOREIGN KEY (organisation_id, list) REFERENCES status_lists,
        CONSTRAINT status_list_credentials_known_purpose CHECK (purpose IN ('revocation', 'suspension'))
      );
      COMMENT ON TABLE status_list_credentials IS 'Public: the signed lists by which anybody can tell what was revoked or suspended';
      ALTER TABLE status_list_credentials ENABLE ROW LEVEL SECURITY;
      CREATE POLICY read_by_anybody ON status_list_credentials FOR SELECT USING (true);
      CREATE POLICY written_by_issuer ON status_list_credentials FOR INSERT
        WITH CHECK (organisation_id = (SELECT current_organisation()));
      CREATE POLICY changed_by_issuer ON status_list_credentials FOR UPDATE
        USING (organisation_id = (SELECT current_organisation()));
      REVOKE DELETE, TRUNCATE ON status_list_credentials FROM cairn_app;
    `);
  }

  private async certificates(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE certificates
        ADD COLUMN version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        ADD COLUMN status_list integer,
        ADD COLUMN status_index integer,
        ADD COLUMN evidence_digest text CHECK (evidence_digest ~ '^[0-9a-f]{64}$'),
        ADD COLUMN replaced_by uuid,
        ADD COLUMN replaced_from date,
        ADD COLUMN erased_at timestamptz,
        ADD COLUMN commitment text,
        ADD COLUMN commitment_key_sealed text,
        ADD CONSTRAINT certificates_one_place_each UNIQUE (organisation_id, status_list, status_index),
        ADD CONSTRAINT certificates_place_in_a_list CHECK ((status_list IS NULL) = (status_index IS NULL)),
        ADD CONSTRAINT certificates_replaced_by_another CHECK (
          (replaced_by IS NULL) = (replaced_from IS NULL) AND replaced_by <> id),
        ADD CONSTRAINT certificates_erased_with_a_commitment CHECK (
          (erased_at IS NULL) = (commitment IS NULL) AND (erased_at IS NULL) = (commitment_key_sealed IS NULL)
          AND (erased_at IS NULL OR holder_name = '')),
        ADD CONSTRAINT certificates_replacement_of_organisation FOREIGN KEY (organisation_id, replaced_by)
          REFERENCES certificates (organisation_id, id),
        ADD CONSTRAINT certificates_in_status_list FOREIGN KEY (organisation_id, status_list) REFERENCES status_lists;
      COMMENT ON COLUMN certificates.evidence_digest IS 'SHA-256 of the findings in canonical JSON, in hexadecimal';
      COMMENT ON COLUMN certificates.commitment_key_sealed IS 'AES-256-GCM, bound to this row; never in clear';

      ALTER TABLE certificate_events DROP CONSTRAINT certificate_events_what_check;
      ALTER TABLE certificate_events ADD CONSTRAINT certificate_events_known_kind CHECK (what IN (
        'issued', 'renewed', 'revoked', 'suspended', 'reinstated', 'corrected', 'replaced', 'erased'));

      ALTER TABLE register_entries ADD COLUMN signature text, ADD COLUMN key_id uuid,
        ADD CONSTRAINT register_entries_signed_with_a_key CHECK ((signature IS NULL) = (key_id IS NULL)),
        ADD CONSTRAINT register_entries_with_key FOREIGN KEY (organisation_id, key_id)
          REFERENCES organisation_keys (organisation_id, id);
      COMMENT ON COLUMN register_entries.signature IS 'The organisation''s, over code, standing and document in canonical JSON';
    `);
  }

  private async credentials(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE certificate_credentials (
        code text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        organisation_id uuid NOT NULL REFERENCES organisations,
        certificate_id uuid NOT NULL,
        status_list integer NOT NULL,
        status_index integer NOT NULL CHECK (status_index BETWEEN 0 AND 131071),
        credential text,
        jwt text,
        issued_at timestamptz NOT NULL,
        PRIMARY KEY (code, version),
        CONSTRAINT certificate_credentials_one_place_each UNIQUE (organisation_id, status_list, status_index),
        CONSTRAINT certificate_credentials_both_or_neither CHECK ((credential IS NULL) = (jwt IS NULL)),
        CONSTRAINT certificate_credentials_of_certificate FOREIGN KEY (organisation_id, certificate_id)
          REFERENCES certificates (organisation_id, id),
        CONSTRAINT certificate_credentials_in_list FOREIGN KEY (organisation_id, status_list) REFERENCES status_lists
      );
      COMMENT ON TABLE certificate_credentials IS 'Public: every signed credential of a certificate, by its code; empty where its holder was erased';
      CREATE INDEX certificate_credentials_of_certificate ON certificate_credentials (organisation_id, certificate_id);
      ALTER TABLE certificate_credentials ENABLE ROW LEVEL SECURITY;
      CREATE POLICY read_by_anybody ON certificate_credentials FOR SELECT USING (true);
      CREATE POLICY written_by_issuer ON certificate_credentials FOR INSERT
        WITH CHECK (organisation_id = (SELECT current_organisation()));
      CREATE POLICY changed_by_issuer ON certificate_credentials FOR UPDATE
        USING (organisation_id = (SELECT current_organisation()));
      REVOKE UPDATE, DELETE, TRUNCATE ON certificate_credentials FROM cairn_app;
      GRANT UPDATE (credential, jwt) ON certificate_credentials TO cairn_app;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TABLE certificate_credentials;
      ALTER TABLE register_entries DROP COLUMN signature, DROP COLUMN key_id;
      ALTER TABLE certificate_events DROP CONSTRAINT certificate_events_known_kind;
      ALTER TABLE certificate_events ADD CONSTRAINT certificate_events_what_check
        CHECK (what IN ('issued', 'renewed', 'revoked'));
      ALTER TABLE certificates DROP COLUMN version, DROP COLUMN status_list, DROP COLUMN status_index,
        DROP COLUMN evidence_digest, DROP COLUMN replaced_by, DROP COLUMN replaced_from, DROP COLUMN erased_at,
        DROP COLUMN commitment, DROP COLUMN commitment_key_sealed;
      DROP TABLE status_list_credentials;
      DROP FUNCTION take_status_place;
      DROP FUNCTION shuffled;
      DROP TABLE status_lists;
    `);
  }
}
