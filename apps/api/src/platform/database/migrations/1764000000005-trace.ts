import type { MigrationInterface, QueryRunner } from "typeorm";
import { sameAuthority, tenantTable } from "./tenant-table.js";

/** What is left behind by every act: audit, outbox, idempotency keys, drafts and imports. */
export class Trace1764000000005 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(
      tenantTable(
        "audit_event",
        `seq bigint GENERATED ALWAYS AS IDENTITY, at timestamptz NOT NULL DEFAULT now(), actor_id uuid NOT NULL, kind text NOT NULL, act text NOT NULL,
         entity text NOT NULL, entity_id uuid, entry_id uuid, rule text, document_hash text, item_count int, request_id text NOT NULL,
         ${sameAuthority("actor_id", "person")}`,
        "SELECT, INSERT",
      ),
    );
    await db.query(
      `CREATE INDEX audit_of_entry ON audit_event (authority_id, entry_id, seq DESC) WHERE entry_id IS NOT NULL`,
    );
    await db.query(
      tenantTable(
        "audit_detail",
        `event_id uuid NOT NULL, detail jsonb NOT NULL, UNIQUE (authority_id, event_id), ${sameAuthority("event_id", "audit_event")}`,
        "SELECT, INSERT",
      ),
    );
    await db.query(
      tenantTable(
        "outbox",
        `kind text NOT NULL, person_id uuid NOT NULL, subject_id uuid NOT NULL, state text NOT NULL DEFAULT 'WAITING', made_at timestamptz NOT NULL DEFAULT now(),
         ${sameAuthority("person_id", "person")}`,
      ),
    );
    await db.query(
      tenantTable(
        "idempotency_key",
        `person_id uuid NOT NULL, key text NOT NULL, act text NOT NULL, input_hash text NOT NULL, refs jsonb NOT NULL, made_at timestamptz NOT NULL DEFAULT now(),
         UNIQUE (authority_id, person_id, key), ${sameAuthority("person_id", "person")}`,
        "SELECT, INSERT, UPDATE, DELETE",
      ),
    );
    await db.query(
      tenantTable(
        "draft",
        `person_id uuid NOT NULL, kind text NOT NULL, subject_id text NOT NULL, payload text NOT NULL, saved_at timestamptz NOT NULL DEFAULT now(),
         UNIQUE (authority_id, person_id, kind, subject_id), ${sameAuthority("person_id", "person")}`,
        "SELECT, INSERT, UPDATE, DELETE",
      ),
    );
    await db.query(tenantTable("import_run", importRun));
    await db.query(tenantTable("import_row", importRow, "SELECT, INSERT, UPDATE, DELETE"));
    await db.query(
      tenantTable("import_heading", `heading text NOT NULL, field text NOT NULL, UNIQUE (authority_id, heading)`),
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `DROP TABLE import_heading, import_row, import_run, draft, idempotency_key, outbox, audit_detail, audit_event`,
    );
  }
}

const importRun = `
  file_name text NOT NULL, file_hash text NOT NULL, state text NOT NULL, refusal text, uploaded_by uuid NOT NULL, uploaded_at timestamptz NOT NULL DEFAULT now(),
  cells jsonb, heading_row int, columns jsonb, rows_read int NOT NULL DEFAULT 0, rows_total int NOT NULL DEFAULT 0,
  result_counts jsonb, confirmed_at timestamptz, version int NOT NULL DEFAULT 1,
  ${sameAuthority("uploaded_by", "person")}`;

const importRow = `
  run_id uuid NOT NULL, row_number int NOT NULL, kind text NOT NULL, name text NOT NULL, cells jsonb NOT NULL, reading jsonb,
  notes jsonb NOT NULL DEFAULT '[]', problems jsonb NOT NULL DEFAULT '[]', changes jsonb NOT NULL DEFAULT '[]', matches jsonb NOT NULL DEFAULT '[]',
  settlement text, settled_entry_id uuid, settled_row_number int, entry_id uuid,
  UNIQUE (authority_id, run_id, row_number), ${sameAuthority("run_id", "import_run")}`;
