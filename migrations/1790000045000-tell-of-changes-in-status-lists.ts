import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellOfChangesInStatusLists1790000045000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION tell_status_list_changed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('register_changed',
          (SELECT slug FROM organisations WHERE id = NEW.organisation_id) || ' ' || NEW.purpose || '-' || NEW.list);
        RETURN NULL;
      END $$;
      COMMENT ON FUNCTION tell_status_list_changed IS 'Every process that keeps status lists hears of each that was signed anew, by its public name';
      CREATE TRIGGER status_list_credentials_tell AFTER UPDATE ON status_list_credentials
        FOR EACH ROW EXECUTE FUNCTION tell_status_list_changed();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER status_list_credentials_tell ON status_list_credentials;
      DROP FUNCTION tell_status_list_changed;
    `);
  }
}
