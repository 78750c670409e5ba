import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** A person's own calendar of meetings, reached by a secret address that is kept hashed. */
@ObjectType({ description: "Your calendar of the panel's meetings, for a calendar program to subscribe to." })
@Entity("calendar_feed")
export class CalendarFeed extends TenantRow {
  @Column("uuid")
  personId!: string;
  @Column("bytea")
  tokenHash!: Buffer;
  @Field(() => GraphQLDateTime, { description: "When its address was made. The address itself is shown that once." })
  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
  @Field(() => Int, { description: "Grows with every new address." })
  @Column("int", { default: 1 })
  version!: number;
}
