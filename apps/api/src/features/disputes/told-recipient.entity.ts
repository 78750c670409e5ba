import { MailState, type PlainDate } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";

/** Somebody who was given the child's data and is told of the answer to a dispute (UK GDPR, article 19). */
@ObjectType({ description: "Somebody who was given the child's data and is told of the answer." })
@Entity("dispute_recipient")
export class ToldRecipient extends TenantRow {
  @Column("uuid")
  disputeId!: string;
  @Field(() => String, { description: "Who, as the sharing log names them." })
  @Column("text")
  toWhom!: string;
  @Field(() => String, { nullable: true, description: "Where the mail goes; null when they are told otherwise." })
  @Column("text", { nullable: true })
  email!: string | null;
  @Column("uuid", { nullable: true })
  mailId!: string | null;
  @Column("uuid")
  chosenBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was decided that they are told." })
  @Column("timestamptz")
  chosenAt!: Date;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day on which somebody told them; null until it is recorded, and for a mail.",
  })
  @Column("date", { nullable: true })
  toldOn!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "How they were told: by letter, by phone, and whom." })
  @Column("text", { nullable: true })
  toldHow!: string | null;
  @Column("uuid", { nullable: true })
  toldBy!: string | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
  @Field(() => MailState, { nullable: true, description: "Where the mail stands; null when there is none." })
  mailState!: MailState | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When the mail went; null until then." })
  mailSentAt!: Date | null;
}
