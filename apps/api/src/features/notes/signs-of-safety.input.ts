import { SafetyPlanMode } from "@rome/procedure";
import { Field, ID, InputType } from "type-graphql";
import { WriteInput } from "../register/index.js";

/** The words of a Signs of Safety note, wherever one is given (AFC-111 to AFC-114). */
@InputType()
export abstract class SignsOfSafetyInput extends WriteInput {
  @Field(() => String, { description: "What is working well?" })
  workingWell!: string;
  @Field(() => String, { description: "What are we concerned about?" })
  concerns!: string;
  @Field(() => String, { nullable: true, description: "The child's own view, if known." })
  childView?: string | null;
  @Field(() => String, { nullable: true, description: "The parent's view, if known." })
  parentView?: string | null;
  @Field(() => String, { description: "What needs to happen?" })
  needsToHappen!: string;
  @Field(() => [ID], { description: "Teams who must work together." })
  teamIds!: string[];
  @Field(() => SafetyPlanMode, { nullable: true, description: "Whether the teams keep the placement or plan another." })
  mode?: SafetyPlanMode | null;
}
