import { WritingField } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { NewsKind } from "../../platform/live/news.js";
import { AgendaItem } from "../agenda/index.js";
import { Meeting } from "../meetings/index.js";
import { Person } from "../people/index.js";
import { WriteInput } from "../register/index.js";
import { ItemWriting } from "./item-writing.entity.js";
import { MeetingField } from "./meeting-presence.entity.js";

registerEnumType(NewsKind, { name: "MeetingNewsKind", description: "What has changed in a meeting." });
registerEnumType(MeetingField, { name: "MeetingField", description: "A part of a child's page in a meeting." });

@ObjectType({ description: "Somebody who has the meeting open now." })
export class PresentPerson {
  @Field(() => Person, { description: "Who." })
  person!: Person;
  @Field(() => AgendaItem, { nullable: true, description: "The child they look at; null when at none." })
  item!: AgendaItem | null;
  @Field(() => MeetingField, { nullable: true, description: "The part they are typing in; null when they are not." })
  field!: MeetingField | null;
  @Field(() => GraphQLDateTime, { description: "When their page was last heard of." })
  seenAt!: Date;
}

@ObjectType({ description: "Something that has just changed in a meeting." })
export class MeetingNews {
  @Field(() => NewsKind, { description: "What changed; at LOOK_AGAIN something may have been missed." })
  kind!: NewsKind;
  @Field(() => ID, { nullable: true, description: "The agenda item it is about; null when it is about none." })
  itemId!: string | null;
  @Field(() => String, { nullable: true, description: "The reference of the child it is about; null when none." })
  entryReference!: string | null;
  @Field(() => ID, { nullable: true, description: "Who did it; null when nobody in particular did." })
  byPersonId!: string | null;
  @Field(() => GraphQLDateTime, { description: "When." })
  at!: Date;
  @Field(() => ItemWriting, { nullable: true, description: "What is written there now; null for any other news." })
  writing!: ItemWriting | null;
  @Field(() => [PresentPerson], {
    nullable: true,
    description: "Who is here now; null where the news is not about that.",
  })
  here!: PresentPerson[] | null;
}

@InputType({ description: "That you have a meeting open, and where you are in it." })
export class BeAtMeetingInput extends WriteInput {
  @Field(() => ID, { description: "The meeting." })
  meetingId!: string;
  @Field(() => ID, { nullable: true, description: "The agenda item you look at." })
  itemId?: string | null;
  @Field(() => MeetingField, { nullable: true, description: "The part you are typing in." })
  field?: MeetingField | null;
  @Field(() => Boolean, { nullable: true, description: "You are leaving the meeting's page." })
  isLeaving?: boolean | null;
}

@ObjectType({ description: "The meeting with those who are here." })
export class BeAtMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}

@InputType({ description: "What you are typing about a child in a meeting." })
export class WriteItemInput extends WriteInput {
  @Field(() => ID, { description: "The agenda item." })
  itemId!: string;
  @Field(() => WritingField, { description: "The decision, or the discussion before it." })
  field!: WritingField;
  @Field(() => String, { description: "The whole text as it stands on your screen." })
  text!: string;
  @Field(() => Int, { description: "The version your text began from; 0 when nothing was written yet." })
  version!: number;
}

@ObjectType({ description: "The text as it is now, and at a conflict yours beside it." })
export class WriteItemPayload extends Payload {
  @Field(() => ItemWriting, { nullable: true, description: "The text as it is kept; null when nothing is." })
  writing!: ItemWriting | null;
  @Field(() => String, { nullable: true, description: "Your text, which was not kept; null when it was." })
  notKept!: string | null;
}
