import { MailState, type PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import type { Invitation } from "../../platform/mail/invitation.js";

/** One mail to one person: sent once, or known not to be. */
@ObjectType({ description: "One mail to one person. It says nothing about any child." })
@Entity("outbox")
export class Mail extends TenantRow {
  @Column("bigint")
  seq!: number;
  @Column("uuid", { nullable: true })
  personId!: string | null;
  /** Who outside it goes to; null when it goes to a person of the register. */
  @Column("text", { nullable: true })
  toName!: string | null;
  @Field(() => MailState, { description: "Where it stands." })
  @Column("text", { default: MailState.WAITING })
  state!: MailState;
  @Field(() => String, { description: "Its subject line." })
  @Column("text")
  title!: string;
  @Column("text")
  body!: string;
  @Column("text")
  path!: string;
  @Column("jsonb", { default: "[]" })
  invitations!: Invitation[];
  @Column("date", { nullable: true })
  digestOn!: PlainDate | null;
  @Field(() => GraphQLDateTime, { description: "When it was written." })
  @Column("timestamptz", { default: () => "now()" })
  madeAt!: Date;
  @Field(() => Int, { description: "How often it was handed to the mail server." })
  @Column("int", { default: 0 })
  attempts!: number;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it went; null until then." })
  @Column("timestamptz", { nullable: true })
  sentAt!: Date | null;
  @Field(() => String, { nullable: true, description: "What the mail server said; null when nothing went wrong." })
  @Column("text", { nullable: true })
  fault!: string | null;
  @Column("timestamptz")
  notBefore!: Date;
  @Column("uuid", { nullable: true })
  settledBy!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When somebody settled it; null when nobody had to." })
  @Column("timestamptz", { nullable: true })
  settledAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
