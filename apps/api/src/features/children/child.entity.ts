import { AddressProtection, type PlainDate, Sex } from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** A child: who they are, whichever entry on the register is about them. */
@ObjectType({ description: "A child the authority knows." })
@Entity("child")
export class Child extends TenantRow {
  @Field(() => String, { description: "First name." })
  @Column("text")
  firstName!: string;
  @Field(() => String, { description: "Family name." })
  @Column("text")
  lastName!: string;
  @Field(() => [String], { description: "Names the child was known by before." })
  @Column("text", { array: true, default: "{}" })
  formerNames!: string[];
  @Field(() => PlainDateScalar, { description: "Date of birth." })
  @Column("date")
  dateOfBirth!: PlainDate;
  @Field(() => Sex, { nullable: true, description: "Sex as recorded; null when not known." })
  @Column("text", { nullable: true })
  sex!: Sex | null;
  @Field(() => String, { nullable: true, description: "Unique pupil number; null when not known." })
  @Column("text", { nullable: true })
  upn!: string | null;
  @Field(() => [String], { description: "Unique pupil numbers the child had before." })
  @Column("text", { array: true, default: "{}" })
  formerUpns!: string[];
  @Field(() => AddressProtection, { description: "Whether the address must not be shared." })
  @Column("text", { default: AddressProtection.NONE })
  addressProtection!: AddressProtection;
  /** The words that asked for protection. Never in a list, snapshot or paper. */
  @Column("text", { nullable: true })
  addressNote!: string | null;
  @Field(() => Boolean, { nullable: true, description: "Has an education, health and care plan; null when not known." })
  @Column("boolean", { nullable: true })
  hasEhcp!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Is in the authority's care; null when not known." })
  @Column("boolean", { nullable: true })
  isLookedAfter!: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Is on a child protection plan; null when not known." })
  @Column("boolean", { nullable: true })
  isOnChildProtectionPlan!: boolean | null;
  /** Children of one household share it. */
  @Column("uuid", { nullable: true })
  householdId!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
