import { Field, ID, InputType, Int } from "type-graphql";

@InputType({ description: "The meeting whose papers go out." })
export class CirculateInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => Int, { description: "The meeting's version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "The chair's agreement that papers go out late." })
export class AgreeLateCirculationInput extends CirculateInput {
  @Field(() => String, { description: "Why the papers are late." })
  reason!: string;
}

@InputType({ description: "The meeting whose papers were opened." })
export class OpenCirculationInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}
