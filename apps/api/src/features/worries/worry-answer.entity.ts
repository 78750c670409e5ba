import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** What answers one worry of a note: an action, or the reason for having none. */
@Entity("worry_answer")
export class WorryAnswer extends TenantRow {
  @Column("uuid")
  noteId!: string;
  @Column("int")
  number!: number;
  @Column("uuid", { nullable: true })
  actionId!: string | null;
  @Column("text", { nullable: true })
  noActionBecause!: string | null;
  @Column("uuid")
  answeredBy!: string;
  @Column("timestamptz", { default: () => "now()" })
  answeredAt!: Date;
  @Column("int", { default: 1 })
  version!: number;
}
