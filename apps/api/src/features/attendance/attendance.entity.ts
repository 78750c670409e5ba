import { AttendanceState } from "@rome/procedure";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** Who filled a seat at a meeting (AFC-126, AFC-127). */
@ObjectType({ description: "Who filled a seat at a meeting." })
@Entity("attendance")
export class Attendance extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Column("uuid")
  seatId!: string;
  @Field(() => AttendanceState, { nullable: true, description: "Null until it is recorded." })
  @Column("text", { nullable: true })
  state!: AttendanceState | null;
  @Column("uuid", { nullable: true })
  personId!: string | null;
  @Column("uuid", { nullable: true })
  alternateId!: string | null;
  @Field(() => String, { nullable: true, description: "Apologies or other words." })
  @Column("text", { nullable: true })
  note!: string | null;
  @Column("int", { default: 1 })
  version!: number;
}
