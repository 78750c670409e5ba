import { type PlainDate, Role, Side } from "@rome/procedure";
import { Field, ObjectType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { ProcedureLine } from "../procedure/index.js";

@ObjectType({ description: "One version of the authority's procedure." })
export class ProcedureVersion {
  @Field(() => String, { description: "Name of the document, or of the documents that hold together." })
  name!: string;
  @Field(() => String, { description: "Its version." })
  version!: string;
  @Field(() => PlainDateScalar, { description: "First day on which it is in force." })
  effectiveFrom!: PlainDate;
  @Field(() => Boolean, { description: "It is in force today." })
  isInForce!: boolean;
}

@ObjectType({ description: "Something that must hold first." })
export class ProcedureCondition {
  @Field(() => String, { description: "What must hold." })
  holdsInWords!: string;
  @Field(() => String, { nullable: true, description: "When it is asked; null for always." })
  whenInWords!: string | null;
  @Field(() => String, { description: "What somebody is told where it does not hold." })
  says!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
}

@ObjectType({ description: "What must hold before an act." })
export class ProcedureGuard {
  @Field(() => String, { description: "The act, such as: Before a referral is sent." })
  actInWords!: string;
  @Field(() => [ProcedureCondition], { description: "What must hold; each is asked." })
  conditions!: readonly ProcedureCondition[];
}

@ObjectType({ description: "One row of a checklist of the procedure." })
export class ProcedureCheck extends ProcedureLine {
  @Field(() => Boolean, { description: "It must be done, or marked not applicable." })
  isMandatory!: boolean;
  @Field(() => Boolean, { description: "Risks are weighed before it." })
  asksRiskAssessment!: boolean;
  @Field(() => [String], { description: "Whom to ask, one by one." })
  agencies!: readonly string[];
}

@ObjectType({ description: "A checklist of the procedure: what to try, and when." })
export class ProcedureChecklist {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => Side, { description: "Whose it is." })
  heldBy!: Side;
  @Field(() => String, { nullable: true, description: "Its days, such as: school days 2 to 10 of absence." })
  daysInWords!: string | null;
  @Field(() => String, { nullable: true, description: "For which children; null for all." })
  whenInWords!: string | null;
  @Field(() => [ProcedureCheck], { description: "Its rows, in order." })
  rows!: readonly ProcedureCheck[];
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
}

@ObjectType({ description: "A sentence of the procedure, with its clause." })
export class ProcedureSentence {
  @Field(() => String, { description: "The sentence." })
  says!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
}

@ObjectType({ description: "One way off a school's roll, as the procedure has it." })
export class ProcedureRoute extends ProcedureLine {
  @Field(() => String, { description: "What is needed of whom, such as: Permission of the Education Welfare Service." })
  grantInWords!: string;
  @Field(() => [String], { description: "Statutory grounds it may rest on." })
  grounds!: readonly string[];
  @Field(() => [ProcedureCondition], { description: "What must hold first." })
  conditions!: readonly ProcedureCondition[];
  @Field(() => [ProcedureSentence], { description: "What the school does then, in order." })
  instructions!: readonly ProcedureSentence[];
}

@ObjectType({ description: "An outcome with which a case closes." })
export class ProcedureOutcome extends ProcedureLine {
  @Field(() => Boolean, { description: "Follow-ups come first." })
  isFollowedUp!: boolean;
  @Field(() => Boolean, { description: "A child never found: the case closes by itself with it after school age." })
  closesByItself!: boolean;
  @Field(() => [ProcedureCondition], { description: "What must hold first." })
  conditions!: readonly ProcedureCondition[];
}

@ObjectType({ description: "Somebody who must be told when something happens." })
export class ProcedureNotification {
  @Field(() => String, { description: "What calls for it." })
  eventInWords!: string;
  @Field(() => String, { nullable: true, description: "When; null for always." })
  whenInWords!: string | null;
  @Field(() => String, { description: "Who is told." })
  toWords!: string;
  @Field(() => String, { description: "Who tells them." })
  byWords!: string;
  @Field(() => Boolean, { description: "Before anything else." })
  isFirst!: boolean;
  @Field(() => Boolean, { description: "At once." })
  isImmediate!: boolean;
  @Field(() => String, { description: "What to do." })
  says!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
}

@ObjectType({ description: "What a role is called here." })
export class ProcedureRole {
  @Field(() => Role, { description: "The role." })
  role!: Role;
  @Field(() => String, { description: "The authority's words for it." })
  words!: string;
}

@ObjectType({ description: "A form of the procedure." })
export class ProcedureForm extends ProcedureLine {
  @Field(() => Boolean, { description: "Named and not printed: drafted, for the authority to approve." })
  isDraft!: boolean;
  @Field(() => Boolean, { description: "Anybody may send it, without signing in." })
  isPublic!: boolean;
  @Field(() => [String], { description: "Who sends it, in the authority's words." })
  sentBy!: readonly string[];
}

@ObjectType({ description: "A code list of the authority's own." })
export class ProcedureList {
  @Field(() => String, { description: "Its name." })
  name!: string;
  @Field(() => [ProcedureLine], { description: "Its codes; a code means something only within its list." })
  entries!: readonly ProcedureLine[];
}
