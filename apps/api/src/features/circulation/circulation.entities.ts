import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** One sending of register and agenda to the seats (AFC-121, AFC-122). */
@ObjectType({ description: "One sending of register and agenda to the panel." })
@Entity("circulation")
export class Circulation extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Column("uuid")
  snapshotId!: string;
  @Field(() => GraphQLDateTime, { description: "When it was circulated." })
  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
  @Column("uuid")
  madeBy!: string;
  @Field(() => Boolean, { description: "After the day the agenda was due." })
  @Column("boolean")
  isLate!: boolean;
  @Field(() => Boolean, { description: "After the day the register was due, one week ahead." })
  @Column("boolean")
  isAfterRegisterDate!: boolean;
}

/** One seat a circulation went to, and when its holder opened it. */
@ObjectType({ description: "One seat the papers went to." })
@Entity("circulation_recipient")
export class CirculationRecipient extends TenantRow {
  @Column("uuid")
  circulationId!: string;
  @Column("uuid")
  seatId!: string;
  @Column("uuid", { nullable: true })
  personId!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When the papers were first opened; null until then." })
  @Column("timestamptz", { nullable: true })
  openedAt!: Date | null;
}

/** Frozen copy of the register, as it was circulated. */
@ObjectType({ description: "The register as it was when it was circulated." })
@Entity("register_snapshot")
export class RegisterSnapshot extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Field(() => GraphQLDateTime, { description: "When the copy was taken." })
  @Column("timestamptz", { default: () => "now()" })
  takenAt!: Date;
  @Field(() => String, { description: "Fingerprint of the copy: shows that it was not changed since." })
  @Column("text")
  hash!: string;
  @Field(() => Int, { description: "Number of children on it." })
  @Column("int")
  entryCount!: number;
}

/** One child's line in a snapshot. */
@Entity("snapshot_line")
export class SnapshotLineRow extends TenantRow {
  @Column("uuid")
  snapshotId!: string;
  @Column("uuid")
  entryId!: string;
  @Column("int")
  position!: number;
  @Column("jsonb")
  line!: Record<string, string | null>;
}
