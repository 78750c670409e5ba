import { type PlainDate, TokenScope } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** A system of the council that asks the register by itself. */
@ObjectType({ description: "A system of the council that may ask the register by itself, with a token." })
@Entity("machine_client")
export class MachineClient extends TenantRow {
  @Field(() => String, { description: "What the system is called." })
  @Column("text")
  name!: string;
  @Field(() => String, { description: "What it needs the register for." })
  @Column("text")
  purpose!: string;
  @Column("uuid")
  ownerId!: string;
  @Field(() => [TokenScope], { description: "What its tokens open, and nothing else." })
  @Column("text", { array: true })
  scopes!: TokenScope[];
  @Column("uuid")
  addedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was added." })
  @Column("timestamptz")
  addedAt!: Date;
  @Column("uuid", { nullable: true })
  agreedBy!: string | null;
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: "When the strategic lead agreed that it reads lines of the register; null when nobody did.",
  })
  @Column("timestamptz", { nullable: true })
  agreedAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}

/** One token of a machine client. What it is stays with whoever was shown it; here is what it hashes to. */
@ObjectType({ description: "One token of a machine client. The token itself was shown once." })
@Entity("machine_token")
export class MachineToken extends TenantRow {
  @Column("uuid")
  clientId!: string;
  /** Who stands in the trail for what is done with it. */
  @Column("uuid")
  personId!: string;
  @Column("bytea")
  tokenHash!: Buffer;
  @Field(() => String, { description: "Its last four characters, by which the trail names it." })
  @Column("text")
  lastFour!: string;
  @Column("uuid")
  issuedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was issued." })
  @Column("timestamptz")
  issuedAt!: Date;
  @Field(() => PlainDateScalar, { description: "The last day on which it works." })
  @Column("date")
  expiresOn!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true, description: "The last day on which it was used; null when never." })
  @Column("date", { nullable: true })
  lastUsedOn!: PlainDate | null;
  @Column("timestamptz", { nullable: true })
  warnedAt!: Date | null;
  @Column("uuid", { nullable: true })
  revokedBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was revoked; null when it was not." })
  @Column("timestamptz", { nullable: true })
  revokedAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
