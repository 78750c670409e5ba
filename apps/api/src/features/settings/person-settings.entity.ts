import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** What a person has set for themselves; without a row nothing is switched on. */
@Entity("person_settings")
export class PersonSettings extends TenantRow {
  @Column("uuid")
  personId!: string;
  @Column("boolean", { default: false })
  hasShortcuts!: boolean;
  @Column("boolean", { default: false })
  hidesNames!: boolean;
}
