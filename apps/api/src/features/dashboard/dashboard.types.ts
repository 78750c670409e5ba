import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Action } from "../actions/index.js";
import { Escalation } from "../escalations/index.js";
import { Meeting } from "../meetings/index.js";
import { Service } from "../people/index.js";
import { GroupCount, PopulationCount } from "../register/index.js";
import { RemovalRequest } from "../removals/index.js";

/** What a decision that waits is about. */
export const WaitingKind = {
  REMOVAL: "REMOVAL",
  ESCALATION: "ESCALATION",
  OUTSTANDING_ACTION: "OUTSTANDING_ACTION",
  LATE_CIRCULATION: "LATE_CIRCULATION",
  MINUTES: "MINUTES",
} as const;
export type WaitingKind = (typeof WaitingKind)[keyof typeof WaitingKind];
registerEnumType(WaitingKind, { name: "WaitingKind", description: "What a decision that waits is about." });

@ObjectType({ description: "Something that waits for the strategic lead's decision." })
export class WaitingDecision {
  @Field(() => WaitingKind, { description: "What it is about; the record of that kind is filled in." })
  kind!: WaitingKind;
  @Field(() => RemovalRequest, { nullable: true, description: "A removal the panel agreed, to approve or decline." })
  removalRequest!: RemovalRequest | null;
  @Field(() => Escalation, { nullable: true, description: "An escalation to answer." })
  escalation!: Escalation | null;
  @Field(() => Action, { nullable: true, description: "An outstanding action that has not reached you yet." })
  action!: Action | null;
  @Field(() => Meeting, {
    nullable: true,
    description: "A meeting whose papers are late and need your agreement, or whose minutes wait for your approval.",
  })
  meeting!: Meeting | null;
}

@ObjectType({ description: "How many there are of a service." })
export class ServiceCount {
  @Field(() => Service, { description: "The service." })
  service!: Service;
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType({ description: "The register in figures. Meetings and imports are there for those who may see them." })
export class Dashboard {
  @Field(() => Int, { description: "Children on the register now." })
  onRegister!: number;
  @Field(() => Int, { description: "Of them, added since the last panel closed; 0 before the first panel." })
  newSinceLastPanel!: number;
  @Field(() => Int, { description: "Children who left since the last panel closed; 0 before the first panel." })
  leftSinceLastPanel!: number;
  @Field(() => [GroupCount], { description: "By group." })
  byGroup!: GroupCount[];
  @Field(() => [PopulationCount], { description: "By population." })
  byPopulation!: PopulationCount[];
  @Field(() => Int, { description: "Children with no open action and no reduced-hours plan." })
  withoutPlan!: number;
  @Field(() => Int, { description: "Open actions past their day." })
  overdueActions!: number;
  @Field(() => [ServiceCount], { description: "Open actions past their day of each service, most first." })
  overdueByService!: ServiceCount[];
  @Field(() => Int, { description: "Children of whom it is known that nobody knows where they are." })
  notLocated!: number;
  @Field(() => Int, { description: "Addresses somebody must confirm as protected, or not." })
  addressesToConfirm!: number;
}
