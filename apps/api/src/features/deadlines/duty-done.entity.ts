import type { PlainDate } from "@rome/procedure";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** That a duty of the calendar was done: once for each day it falls due. */
@Entity("duty_done")
export class DutyDoneRow extends TenantRow {
  @Column("text")
  ruleId!: string;
  @Column("date")
  dueOn!: PlainDate;
  @Column("date")
  onDay!: PlainDate;
  @Column("text", { nullable: true })
  note!: string | null;
  @Column("uuid")
  recordedBy!: string;
  @Column("timestamptz", { default: () => "now()" })
  recordedAt!: Date;
}
