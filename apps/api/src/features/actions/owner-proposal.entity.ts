import { OwnerProposalState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";

/** The word of an action's owner that it is another service's, and what business support answered. */
@ObjectType({ description: "What the owner of an action says who it belongs to, and the answer." })
@Entity("owner_proposal")
export class OwnerProposal extends TenantRow {
  @Column("uuid")
  actionId!: string;
  @Column("uuid")
  serviceId!: string;
  @Field(() => String, { description: "Why it is not theirs." })
  @Column("text")
  reason!: string;
  @Field(() => OwnerProposalState, { description: "Open, accepted or declined." })
  @Column("text", { default: OwnerProposalState.OPEN })
  state!: OwnerProposalState;
  @Column("uuid")
  proposedBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was said." })
  @Column("timestamptz", { default: () => "now()" })
  proposedAt!: Date;
  @Field(() => String, { nullable: true, description: "What was answered, in words; null when nothing was." })
  @Column("text", { nullable: true })
  answer!: string | null;
  @Column("uuid", { nullable: true })
  answeredBy!: string | null;
  @Column("timestamptz", { nullable: true })
  answeredAt!: Date | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  @Column("int", { default: 1 })
  version!: number;
}
