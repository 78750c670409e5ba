import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A stretch of time that the panel spent on one item; the child discussed now is the one that has not ended. */
@Entity("item_time")
export class ItemTime extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Column("uuid")
  itemId!: string;
  @Column("timestamptz")
  startedAt!: Date;
  @Column("timestamptz", { nullable: true })
  endedAt!: Date | null;
}
