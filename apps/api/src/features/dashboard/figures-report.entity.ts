import type { Figures, PlainDate } from "@rome/procedure";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** The figures last reported to those who see figures only, as counted; what is too small is hidden when they are shown. */
@Entity("figures_report")
export class FiguresReport extends TenantRow {
  @Column("date")
  takenOn!: PlainDate;
  @Column("jsonb")
  figures!: Figures;
  @Column("int", { default: 1 })
  version!: number;
}
