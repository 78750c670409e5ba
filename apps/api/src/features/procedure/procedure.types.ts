import { ReferralGroup } from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { Code, ProcedureLine } from "./code.type.js";

@ObjectType({ description: "One of the three groups in which the panel considers children." })
export class ProcedureGroup {
  @Field(() => ReferralGroup, { description: "The group." })
  group!: ReferralGroup;
  @Field(() => Int, { description: "Its number." })
  number!: number;
  @Field(() => String, { description: "Its name." })
  name!: string;
}

@ObjectType({ description: "Another panel or route a child can be sent to." })
export class ProcedureBoard extends Code {
  @Field(() => Boolean, { description: "The panel's decision about a child may name it." })
  isNamedInDecision!: boolean;
  @Field(() => Boolean, { description: "It meets in term time only." })
  isTermTimeOnly!: boolean;
  @Field(() => String, { nullable: true, description: "How often it meets, in words; null when it is not written." })
  meets!: string | null;
  @Field(() => String, { nullable: true, description: "Through whom its outcome comes back; null when not written." })
  heardThrough!: string | null;
}

@ObjectType({ description: "The authority's written procedure: its lists, numbers and words." })
export class Procedure {
  @Field(() => String, { description: "Its key." })
  key!: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => String, { description: "Its version." })
  version!: string;
  @Field(() => [ProcedureGroup], { description: "The three groups, in order." })
  groups!: readonly ProcedureGroup[];
  @Field(() => [Code], { description: "Criteria for referring a child to the panel." })
  criteria!: readonly Code[];
  @Field(() => [Code], { description: "Reasons why a child is at risk or missing." })
  reasons!: readonly Code[];
  @Field(() => [ProcedureLine], {
    description: "Vulnerable groups of children, each shortening what the procedure says.",
  })
  vulnerabilityGroups!: readonly ProcedureLine[];
  @Field(() => [ProcedureLine], { description: "Risks to a child who is missing education." })
  risks!: readonly ProcedureLine[];
  @Field(() => [Code], { description: "Kinds of provision." })
  provisionTypes!: readonly Code[];
  @Field(() => [Code], { description: "The ladder of escalation, lowest first." })
  escalationLevels!: readonly Code[];
  @Field(() => [Code], { description: "Outcomes with which a child leaves the register." })
  removalOutcomes!: readonly Code[];
  @Field(() => [ProcedureBoard], { description: "Other panels and routes a child can be sent to." })
  boards!: readonly ProcedureBoard[];
  @Field(() => [Code], { description: "Purposes of a case." })
  purposes!: readonly Code[];
  @Field(() => String, { description: "What is read out, and stands on every paper." })
  confidentialityNotice!: string;
  @Field(() => String, { description: "The law it rests on." })
  legalBasis!: string;
  @Field(() => Int, { nullable: true, description: "Days from one panel to the next; null where there is no panel." })
  rhythmDays!: number | null;
  @Field(() => Int, { nullable: true, description: "Seats of the panel; null where there is no panel." })
  seatCount!: number | null;
  @Field(() => String, {
    nullable: true,
    description: "Who is told of a concern for a child's safety, in the procedure's words; null when not written.",
  })
  concernToldTo!: string | null;
}
