import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A child's record that only the people on its list may see. Lifted when one person asks and another agrees. */
@ObjectType({ description: "A record that only the people on its list may see." })
@Entity("record_restriction")
export class RecordRestriction extends TenantRow {
  @Column("uuid")
  childId!: string;
  @Field(() => String, { description: "Why only some may see it." })
  @Column("text")
  reason!: string;
  @Column("uuid")
  madeBy!: string;
  @Field(() => GraphQLDateTime, { description: "Since when." })
  @Column("timestamptz")
  madeAt!: Date;
  @Field(() => String, { nullable: true, description: "Why it may be lifted; null while nobody asked." })
  @Column("text", { nullable: true })
  liftReason!: string | null;
  @Column("uuid", { nullable: true })
  liftAskedBy!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When somebody asked to lift it; null while nobody did.",
  })
  @Column("timestamptz", { nullable: true })
  liftAskedAt!: Date | null;
  @Column("uuid", { nullable: true })
  liftedBy!: string | null;
  @Column("timestamptz", { nullable: true })
  liftedAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** Somebody who knows a child or the family and therefore never sees the record, whatever their role. */
@ObjectType({ description: "Somebody who knows the child or the family and does not see the record." })
@Entity("conflict_of_interest")
export class ConflictOfInterest extends TenantRow {
  @Column("uuid")
  childId!: string;
  @Column("uuid")
  personId!: string;
  @Field(() => Boolean, { description: "It covers the brothers and sisters in the household too." })
  @Column("boolean")
  withHousehold!: boolean;
  @Field(() => String, { description: "How the person knows them." })
  @Column("text")
  reason!: string;
  @Column("uuid")
  declaredBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was recorded." })
  @Column("timestamptz")
  declaredAt!: Date;
  @Column("uuid", { nullable: true })
  endedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was ended; null while it stands." })
  @Column("timestamptz", { nullable: true })
  endedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it was ended; null while it stands." })
  @Column("text", { nullable: true })
  endedReason!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** One time for which somebody opened a restricted record in an emergency. */
@ObjectType({ description: "A time for which somebody opened a restricted record in an emergency." })
@Entity("emergency_access")
export class EmergencyAccess extends TenantRow {
  @Column("uuid")
  childId!: string;
  @Column("uuid")
  personId!: string;
  @Field(() => String, { description: "What the emergency was." })
  @Column("text")
  reason!: string;
  @Field(() => GraphQLDateTime, { description: "When it began." })
  @Column("timestamptz")
  openedAt!: Date;
  @Field(() => GraphQLDateTime, { description: "When it ends by itself." })
  @Column("timestamptz")
  endsAt!: Date;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was over; null while it lasts." })
  @Column("timestamptz", { nullable: true })
  endedAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
