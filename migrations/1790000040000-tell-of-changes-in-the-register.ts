import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellOfChangesInTheRegister1790000040000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION tell_register_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('register_changed', NEW.code);
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION tell_register_changed IS 'Every process that keeps answers of the register hears of each that changed';
      CREATE TRIGGER register_entries_tell AFTER UPDATE ON register_entries
        FOR EACH ROW EXECUTE FUNCTION tell_register_changed();

      CREATE FUNCTION tell_keys_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('register_changed', '');
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION tell_keys_changed IS 'No code: any answer may be another one, because a key is no longer believed';
      CREATE TRIGGER organisation_keys_tell AFTER UPDATE ON organisation_keys
        FOR EACH STATEMENT EXECUTE FUNCTION tell_keys_changed();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER organisation_keys_tell ON organisation_keys;
      DROP FUNCTION tell_keys_changed;
      DROP TRIGGER register_entries_tell ON register_entries;
      DROP FUNCTION tell_register_changed;
    `);
  }
}
