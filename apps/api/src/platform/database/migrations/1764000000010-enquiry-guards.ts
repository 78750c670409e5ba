import type { MigrationInterface, QueryRunner } from "typeorm";

/** What holds of enquiries whatever the application does: a school's person has a school, a line is corrected once. */
export class EnquiryGuards1764000000010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE person ADD CONSTRAINT school_lead_has_school CHECK (NOT 'SCHOOL_LEAD' = ANY (roles) OR school_id IS NOT NULL);
      CREATE UNIQUE INDEX chronology_corrected_once ON chronology_entry (authority_id, corrects_id) WHERE corrects_id IS NOT NULL;
      CREATE INDEX document_of_enquiry ON document (authority_id, enquiry_id, added_at);`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP INDEX document_of_enquiry, chronology_corrected_once;
      ALTER TABLE person DROP CONSTRAINT school_lead_has_school;`);
  }
}
