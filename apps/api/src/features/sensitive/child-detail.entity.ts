import { DetailKind, DetailStanding, type PlainDate, SafeToContact } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** One sensitive detail of a child. No query gives it: only the answer to being shown it, once. */
@ObjectType({ description: "One sensitive detail of a child, in the answer to showing it and nowhere else." })
@Entity("child_detail")
export class ChildDetail extends TenantRow {
  @Column("uuid")
  childId!: string;
  @Field(() => DetailKind, { description: "Address, contact, health, or police and youth offending." })
  @Column("text")
  kind!: DetailKind;
  @Field(() => String, {
    nullable: true,
    description: "The address, what is known, or how else to reach a contact; null for a contact reached otherwise.",
  })
  @Column("text", { nullable: true })
  words!: string | null;
  @Field(() => String, { nullable: true, description: "Name of a contact; null for other kinds." })
  @Column("text", { nullable: true })
  name!: string | null;
  @Field(() => String, { nullable: true, description: "What a contact is to the child; null when not known." })
  @Column("text", { nullable: true })
  relation!: string | null;
  @Field(() => String, { nullable: true, description: "Telephone number; null when none is known." })
  @Column("text", { nullable: true })
  phone!: string | null;
  @Field(() => String, { nullable: true, description: "Email address; null when none is known." })
  @Column("text", { nullable: true })
  email!: string | null;
  @Field(() => SafeToContact, { nullable: true, description: "Whether a contact may be contacted; null otherwise." })
  @Column("text", { nullable: true })
  safeToContact!: SafeToContact | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "First day it held; null when not known." })
  @Column("date", { nullable: true })
  fromOn!: PlainDate | null;
  @Field(() => PlainDateScalar, { nullable: true, description: "Last day it held; null when not known, or it holds." })
  @Column("date", { nullable: true })
  untilOn!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "Who said so, or the form it came on; null when not written." })
  @Column("text", { nullable: true })
  toldBy!: string | null;
  @Column("uuid")
  recordedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was recorded." })
  @Column("timestamptz", { default: () => "now()" })
  recordedAt!: Date;
  @Field(() => DetailStanding, { description: "Current, former, or corrected by another." })
  @Column("text", { default: DetailStanding.CURRENT })
  standing!: DetailStanding;
  @Column("uuid", { nullable: true })
  correctsId!: string | null;
  @Column("uuid", { nullable: true })
  closedBy!: string | null;
  @Column("timestamptz", { nullable: true })
  closedAt!: Date | null;
  @Field(() => String, { nullable: true, description: "Why it holds no longer, or was wrong; null while it holds." })
  @Column("text", { nullable: true })
  closedWhy!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
