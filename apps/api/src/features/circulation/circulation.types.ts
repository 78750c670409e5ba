import { Field, ID, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { Meeting } from "../meetings/index.js";
import { Circulation } from "./circulation.entities.js";

@ObjectType({ description: "One child's line, as it was when it was circulated." })
export class SnapshotLine {
  @Field(() => ID, { description: "Opaque id." })
  id!: string;
  @Field(() => String, { description: "Public reference of the entry." })
  reference!: string;
  @Field(() => String, { description: "Family name, first name." })
  name!: string;
  @Field(() => String, { description: "School year on that day." })
  schoolYear!: string;
  @Field(() => String, { nullable: true, description: "Group in words; null when there was none." })
  group!: string | null;
  @Field(() => String, { nullable: true, description: "School or responsible team; null when not known." })
  school!: string | null;
  @Field(() => String, { nullable: true, description: "Hours a week; null when not known." })
  hours!: string | null;
  @Field(() => String, { nullable: true, description: "Lead service; null when there was none." })
  leadService!: string | null;
  @Field(() => String, { description: "Stage of the entry, in words." })
  status!: string;
  @Field(() => String, { nullable: true, description: "Kind of provision; null when not known." })
  provision!: string | null;
  @Field(() => String, { nullable: true, description: "Population; null outside compulsory school age." })
  population!: string | null;
  @Field(() => String, { nullable: true, description: "Number of open actions." })
  openActions!: string | null;
  @Field(() => String, { nullable: true, description: "Whether an action was past its day." })
  overdue!: string | null;
}

@ObjectType({ description: "One page of a snapshot." })
export class SnapshotLineConnection extends connectionOf(SnapshotLine, "SnapshotLine") {}

@ObjectType({ description: "The circulation and its meeting." })
export class CirculatePayload extends Payload {
  @Field(() => Circulation, { nullable: true, description: "The circulation; null when none was made." })
  circulation!: Circulation | null;
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}

@ObjectType({ description: "The meeting as it is now." })
export class CirculationMeetingPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}
