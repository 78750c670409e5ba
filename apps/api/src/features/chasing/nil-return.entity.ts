import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A service's word that it has nothing to report this fortnight (AFC-33, Q45). */
@ObjectType({ description: "A service's word that it has nothing to report this fortnight." })
@Entity("nil_return")
export class NilReturn extends TenantRow {
  @Column("uuid")
  meetingId!: string;
  @Column("uuid")
  serviceId!: string;
  @Field(() => String, { nullable: true, description: "What was added in words; null when nothing was." })
  @Column("text", { nullable: true })
  words!: string | null;
  @Column("uuid")
  madeBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was said." })
  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
}
