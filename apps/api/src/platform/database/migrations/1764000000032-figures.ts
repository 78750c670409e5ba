import type { MigrationInterface, QueryRunner } from "typeorm";
import { tenantTable } from "./tenant-table.js";

/** The report that those who see figures only are shown; it stands for a week, and there is one of each authority. */
export class Figures1764000000032 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tenantTable("figures_report", report));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query("DROP TABLE figures_report");
  }
}

const report = `taken_on date NOT NULL, figures jsonb NOT NULL, version int NOT NULL DEFAULT 1, UNIQUE (authority_id)`;
