import { SchoolKind, SchoolPhase } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { School } from "../people/index.js";

@InputType({ description: "What the directory says of a school; what is left out stays." })
export class CorrectSchoolInput {
  @Field(() => ID, { description: "The school." })
  schoolId!: string;
  @Field(() => Int, { description: "The school's version as you read it." })
  version!: number;
  @Field(() => SchoolPhase, { nullable: true, description: "Its phase; null when not known." })
  phase?: SchoolPhase | null;
  @Field(() => SchoolKind, {
    nullable: true,
    description: "Maintained, academy, free or independent; null when not known.",
  })
  kind?: SchoolKind | null;
  @Field(() => String, { nullable: true, description: "DfE number, seven digits; null when not known." })
  dfeNumber?: string | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The school as it is now." })
export class CorrectSchoolPayload extends Payload {
  @Field(() => School, { nullable: true, description: "The school; null when there is none to show." })
  school!: School | null;
}
