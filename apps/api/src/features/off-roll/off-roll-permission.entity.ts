import { CtfDestination, OffRollState, type PlainDate } from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** The authority's consent to delete a name from a school's roll; not the removal from the register (E9, M9, M10). */
@ObjectType({ description: "The permission to take a child off a school's roll: asked for, decided, and used." })
@Entity("off_roll_permission")
export class OffRollPermission extends TenantRow {
  @Column("uuid")
  enquiryId!: string;
  /** Code of a route of the pack. */
  @Column("text")
  routeCode!: string;
  @Field(() => OffRollState, { description: "Asked for, being checked, granted, refused, or used by the school." })
  @Column("text", { default: OffRollState.REQUESTED })
  state!: OffRollState;
  @Field(() => String, { description: "Statutory ground it rests on, by its code." })
  @Column("text")
  groundCode!: string;
  @Field(() => String, { description: "The regulations the ground is from." })
  @Column("text")
  regulationSet!: string;
  @Field(() => String, { nullable: true, description: "What was written with the request." })
  @Column("text", { nullable: true })
  note!: string | null;
  @Column("uuid")
  requestedBy!: string;
  @Field(() => PlainDateScalar, { description: "Day it was asked for." })
  @Column("date")
  requestedOn!: PlainDate;
  @Column("uuid", { nullable: true })
  decidedBy!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day it was granted or refused; null until then." })
  @Column("date", { nullable: true })
  decidedOn!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Why it was refused; null when it was not." })
  @Column("text", { nullable: true })
  reason!: string | null;
  @Field(() => Boolean, { description: "The school has it in writing." })
  @Column("boolean", { default: false })
  inWriting!: boolean;
  @Field(() => String, {
    nullable: true,
    description: "What the school is told, as it was written; null until granted.",
  })
  @Column("text", { nullable: true })
  letter!: string | null;
  @Field(() => CtfDestination, { nullable: true, description: "Where the transfer file goes; null until granted." })
  @Column("text", { nullable: true })
  ctfDestination!: CtfDestination | null;
  @Field(() => String, {
    nullable: true,
    description: "Code for the transfer file, seven characters; null when none is set.",
  })
  @Column("text", { nullable: true })
  ctfCode!: string | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day the school took the name off its roll." })
  @Column("date", { nullable: true })
  deletedOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Day the school uploaded the transfer file." })
  @Column("date", { nullable: true })
  ctfUploadedOn!: PlainDate | null;
  @Column("uuid", { nullable: true })
  exercisedBy!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
