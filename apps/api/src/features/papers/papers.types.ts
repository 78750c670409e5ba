import { PaperState } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { Meeting } from "../meetings/index.js";
import { MeetingPaper } from "./meeting-paper.entity.js";

@ObjectType({ description: "How far a paper has been made." })
export class PaperProgress {
  @Field(() => Int, { description: "Children whose page is made." })
  childrenDone!: number;
  @Field(() => Int, { description: "Children in the paper." })
  childCount!: number;
  @Field(() => Int, { description: "Readers whose PDF is made." })
  copiesDone!: number;
  @Field(() => Int, { description: "Readers who get a PDF of their own." })
  copyCount!: number;
}

@ObjectType({ description: "The PDF of one reader, marked with their name and seat." })
export class PaperCopy {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => String, { description: "Whose copy it is: the words on every page." })
  mark!: string;
  @Field(() => PaperState, { description: "How far it has been made." })
  state!: PaperState;
  @Field(() => String, { nullable: true, description: "Fingerprint of the file; null until it is made." })
  hash!: string | null;
  @Field(() => GraphQLDateTime, { nullable: true, description: "When it was made; null until then." })
  madeAt!: Date | null;
}

@InputType({ description: "A child whose line in circulated papers is corrected by a supplement." })
export class IssueSupplementInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => ID, { description: "The child's entry on the register, corrected there already." })
  entryId!: string;
  @Field(() => String, { description: "What was corrected and why, without a name." })
  reason!: string;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "The supplement and its meeting." })
export class IssueSupplementPayload extends Payload {
  @Field(() => MeetingPaper, { nullable: true, description: "The supplement; null when none was issued." })
  paper!: MeetingPaper | null;
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}
