import { SafetyPlanMode } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { TenantRow } from "../../platform/database/tenant-row.js";
import type { Person } from "../people/index.js";

/** A Signs of Safety note: what works well, what worries, what needs to happen. */
@ObjectType({ description: "A Signs of Safety note about a child." })
@Entity("signs_of_safety_note")
export class SignsOfSafetyNote extends TenantRow {
  @Column("uuid")
  entryId!: string;
  @Field(() => String, { description: "What is working well?" })
  @Column("text")
  workingWell!: string;
  @Field(() => String, { description: "What are we concerned about?" })
  @Column("text")
  concerns!: string;
  @Field(() => String, { nullable: true, description: "The child's own view; null when not known." })
  @Column("text", { nullable: true })
  childView!: string | null;
  @Field(() => String, { nullable: true, description: "The parent's view; null when not known." })
  @Column("text", { nullable: true })
  parentView!: string | null;
  @Field(() => String, { description: "What needs to happen?" })
  @Column("text")
  needsToHappen!: string;
  @Column("uuid", { array: true, default: "{}" })
  teamIds!: string[];
  @Field(() => SafetyPlanMode, { nullable: true, description: "Whether the teams keep the placement or plan another." })
  @Column("text", { nullable: true })
  mode!: SafetyPlanMode | null;
  @Column("uuid", { nullable: true })
  meetingId!: string | null;
  @Column("uuid")
  writtenBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was written." })
  @Column("timestamptz", { default: () => "now()" })
  writtenAt!: Date;

  /** Read along with a list of notes. */
  writer?: Person | null;
}

/** A dated entry in the child's case notes. Never changed afterwards. */
@ObjectType({ description: "A case note about a child." })
@Entity("case_note")
export class CaseNote extends TenantRow {
  @Column("uuid")
  entryId!: string;
  @Field(() => String, { description: "The note." })
  @Column("text")
  text!: string;
  @Column("uuid")
  writtenBy!: string;
  @Field(() => GraphQLDateTime, { description: "When it was written." })
  @Column("timestamptz", { default: () => "now()" })
  writtenAt!: Date;

  /** Read along with a list of notes. */
  writer?: Person | null;
}
