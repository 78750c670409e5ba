import { KeepUnit, type ScheduledClassName } from "@rome/procedure";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** The time an authority set itself for one class; without a row the proposed time stands. */
@Entity("retention_period")
export class RetentionPeriod extends TenantRow {
  @Column("text", { name: "class" })
  className!: ScheduledClassName;
  @Column("int")
  amount!: number;
  @Column("text", { default: KeepUnit.YEARS })
  unit!: KeepUnit;
  @Column("int", { nullable: true })
  untilAge!: number | null;
  @Column("int", { default: 1 })
  version!: number;
}
