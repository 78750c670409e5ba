import { Role, SchoolKind, SchoolPhase } from "@rome/procedure";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A local authority, or two councils that keep one register together. */
@ObjectType({ description: "The authority whose register this is." })
@Entity("authority")
export class Authority {
  @Field(() => ID, { description: "Opaque id." })
  @PrimaryColumn("uuid", { default: () => "gen_random_uuid()" })
  id!: string;
  @Field(() => String, { description: "Letters that begin its references." })
  @Column("text")
  code!: string;
  @Field(() => String, { description: "Its name." })
  @Column("text")
  name!: string;
  @Column("text")
  procedureKey!: string;
}

/** A council area within the authority. */
@ObjectType({ description: "A borough within the authority." })
@Entity("borough")
export class Borough extends TenantRow {
  @Field(() => String, { description: "Its short code." })
  @Column("text")
  code!: string;
  @Field(() => String, { description: "Its name." })
  @Column("text")
  name!: string;
}

/** A service that works with children and sits on the panel. */
@ObjectType({ description: "A service that works with children." })
@Entity("service")
export class Service extends TenantRow {
  @Field(() => String, { description: "Its short name, as officers write it." })
  @Column("text")
  code!: string;
  @Field(() => String, { description: "Its name." })
  @Column("text")
  name!: string;
}

/** A person who signs in or is named in the record. */
@ObjectType({ description: "A person who works with the register." })
@Entity("person")
export class Person extends TenantRow {
  @Field(() => String, { description: "Name." })
  @Column("text")
  name!: string;
  @Field(() => String, { description: "Work email address." })
  @Column("text")
  email!: string;
  @Column("uuid", { nullable: true })
  serviceId!: string | null;
  @Column("uuid", { nullable: true })
  schoolId!: string | null;
  @Field(() => [Role], { description: "What the person may do." })
  @Column("text", { array: true })
  roles!: Role[];
  @Field(() => Boolean, { description: "Whether the person still works here." })
  @Column("boolean", { default: true })
  isActive!: boolean;
  /** The register itself, to which what it does by itself is traced. */
  @Column("boolean", { default: false })
  isSystem!: boolean;
  /** Stands in the trail for one token of a machine client. Holds no role and never signs in. */
  @Column("boolean", { default: false })
  isMachine!: boolean;
  @Column("int", { default: 1 })
  version!: number;
}

/** A place on the panel, held by one person at a time. */
@ObjectType({ description: "A seat on the panel." })
@Entity("seat")
export class Seat extends TenantRow {
  @Field(() => Int, { description: "Its number in the terms of reference." })
  @Column("int")
  number!: number;
  @Field(() => String, { description: "Who sits here, by post." })
  @Column("text")
  title!: string;
  @Column("uuid", { nullable: true })
  serviceId!: string | null;
  @Field(() => Boolean, { description: "Whether this seat chairs the panel." })
  @Column("boolean", { default: false })
  isChair!: boolean;
}

/** Who held a seat, and when. */
@Entity("seat_holding")
export class SeatHolding extends TenantRow {
  @Column("uuid")
  seatId!: string;
  @Column("uuid")
  personId!: string;
  @Column("date")
  fromOn!: string;
  @Column("date", { nullable: true })
  untilOn!: string | null;
}

/** A school or other place of education, by name. */
@ObjectType({ description: "A school." })
@Entity("school")
export class School extends TenantRow {
  @Field(() => String, { description: "Its name." })
  @Column("text")
  name!: string;
  @Field(() => SchoolPhase, { nullable: true, description: "Its phase; null when not recorded." })
  @Column("text", { nullable: true })
  phase!: SchoolPhase | null;
  @Field(() => SchoolKind, {
    nullable: true,
    description: "Maintained, academy, free or independent; null when not recorded.",
  })
  @Column("text", { nullable: true })
  kind!: SchoolKind | null;
  /** Authority (3 digits) and establishment (4): it names the school in transfer files. */
  @Field(() => String, { nullable: true, description: "DfE number, seven digits; null when not recorded." })
  @Column("text", { nullable: true })
  dfeNumber!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
