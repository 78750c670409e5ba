import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** When one person last looked at one child's entry. */
@Entity("child_look")
export class ChildLook extends TenantRow {
  @Column("uuid")
  personId!: string;
  @Column("uuid")
  entryId!: string;
  @Column("timestamptz")
  lookedAt!: Date;
  /** When the visit before this one ended; null on the first. */
  @Column("timestamptz", { nullable: true })
  seenBefore!: Date | null;
}
