import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** Somebody at the meeting who did not agree with a decision; written with it and never changed. */
@Entity("decision_dissent")
export class DecisionDissent extends TenantRow {
  @Column("uuid")
  itemId!: string;
  @Column("uuid")
  seatId!: string;
  @Column("uuid", { nullable: true })
  personId!: string | null;
  @Column("text")
  words!: string;
}
