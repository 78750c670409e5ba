import { Field, ID, ObjectType } from "type-graphql";
import { PrimaryColumn } from "typeorm";

/** What every row of an authority has: the authority, and an id made by the server. */
@ObjectType()
export abstract class TenantRow {
  @PrimaryColumn("uuid")
  authorityId!: string;

  /** The row's uuid; leaves the API as an opaque id that names its type. */
  @Field(() => ID, { description: "Opaque id. Pass it back as it is." })
  @PrimaryColumn("uuid", { default: () => "gen_random_uuid()" })
  id!: string;
}
