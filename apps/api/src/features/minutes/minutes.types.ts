import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { MinutesBlockKind } from "./blocks.js";
import { Minutes, MinutesCorrection, MinutesSection } from "./minutes.entities.js";

@ObjectType({ description: "A part of a section as it is shown: sentences, a list or a table." })
export class MinutesBlock {
  @Field(() => MinutesBlockKind, { description: "How it reads." })
  kind!: MinutesBlockKind;
  @Field(() => [String], { description: "Lines of the sentences, or items of the list; empty for a table." })
  lines!: string[];
  @Field(() => [[String]], { description: "Rows of the table, the headings first; empty otherwise." })
  rows!: string[][];
}

@InputType({ description: "What a section of the minutes should say." })
export class EditMinutesInput {
  @Field(() => ID, { description: "The section." })
  sectionId!: string;
  @Field(() => Int, { description: "The section's version as you read it." })
  version!: number;
  @Field(() => String, {
    nullable: true,
    description: "What it should say. Left out, the text made from the record is put back.",
  })
  text?: string | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

/** Minutes as they were read. */
@InputType({ description: "Minutes as you read them." })
class MinutesInput {
  @Field(() => ID, { description: "The minutes." })
  minutesId!: string;
  @Field(() => Int, { description: "Their version as you read them: every edit raises it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "Minutes the chair is asked to approve." })
export class AskToApproveMinutesInput extends MinutesInput {}

@InputType({ description: "Minutes to approve as you read them." })
export class ApproveMinutesInput extends MinutesInput {}

@InputType({ description: "Approved minutes to publish and lock." })
export class PublishMinutesInput extends MinutesInput {}

@InputType({ description: "What a section of published minutes should say, and why." })
export class CorrectMinutesInput {
  @Field(() => ID, { description: "The section." })
  sectionId!: string;
  @Field(() => String, { description: "What it should say." })
  text!: string;
  @Field(() => String, { description: "Why it is corrected." })
  reason!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The minutes as they are now." })
export class MinutesPayload extends Payload {
  @Field(() => Minutes, { nullable: true, description: "The minutes; null when they are out of your sight." })
  minutes!: Minutes | null;
}

@ObjectType({ description: "The section and its minutes as they are now." })
export class EditMinutesPayload extends MinutesPayload {
  @Field(() => MinutesSection, { nullable: true, description: "The section; null when it is out of your sight." })
  section!: MinutesSection | null;
}

@ObjectType({ description: "The correction, its section and the minutes as they are now." })
export class CorrectMinutesPayload extends EditMinutesPayload {
  @Field(() => MinutesCorrection, { nullable: true, description: "The correction; null when none was added." })
  correction!: MinutesCorrection | null;
}
