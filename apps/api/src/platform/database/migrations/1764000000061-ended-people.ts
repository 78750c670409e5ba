import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whoever may not sign in any more has no session left to come back with when they are let in again. A schedule that was
 * signed before referrals had a class of their own is signed again: no signature covers what it did not see (Q26).
 */
export class EndedPeople1764000000061 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN
          DELETE FROM session WHERE authority_id = NEW.authority_id AND person_id = NEW.id;
          RETURN NULL;
        END $$;
      REVOKE ALL ON FUNCTION end_sessions FROM PUBLIC;
      CREATE TRIGGER person_ended AFTER UPDATE OF is_active ON person
        FOR EACH ROW WHEN (NOT NEW.is_active) EXECUTE FUNCTION end_sessions();
      ALTER TABLE retention_schedule NO FORCE ROW LEVEL SECURITY;
      UPDATE retention_schedule SET signed_by = NULL, signed_at = NULL, version = version + 1 WHERE signed_at IS NOT NULL;
      ALTER TABLE retention_schedule FORCE ROW LEVEL SECURITY;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TRIGGER person_ended ON person; DROP FUNCTION end_sessions()");
  }
}
