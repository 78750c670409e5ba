import { DecisionBasis, Pathway, type PlainDate, ReferralGroup } from "@rome/procedure";
import { GraphQLDateTime } from "graphql-scalars";
import { Field, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Meeting } from "../meetings/index.js";
import { Person, Seat, Service } from "../people/index.js";
import { AgendaItem } from "./agenda-item.entity.js";

@ObjectType({ description: "Somebody at the meeting who did not agree with a decision." })
export class DissentLine {
  @Field(() => Seat, { description: "Whose seat it is." })
  seat!: Seat;
  @Field(() => Person, { nullable: true, description: "Who sat in it; null when nobody was named." })
  person!: Person | null;
  @Field(() => String, { description: "What they said." })
  words!: string;
}

@ObjectType({ description: "What the panel decided about a child." })
export class Decision {
  @Field(() => String, { description: "The decision, in words." })
  text!: string;
  @Field(() => Service, { description: "The service that takes the case forward." })
  leadService!: Service;
  @Field(() => ReferralGroup, { nullable: true, description: "The group decided on; null when it stayed as it was." })
  group!: ReferralGroup | null;
  @Field(() => [Pathway], { description: "Other panels and routes the child is sent to." })
  pathways!: Pathway[];
  @Field(() => PlainDateScalar, { nullable: true, description: "Day from which the child comes back; null when none." })
  reviewOn!: PlainDate | null;
  @Field(() => String, { nullable: true, description: "What makes the child vulnerable; null when nothing was said." })
  vulnerability!: string | null;
  @Field(() => DecisionBasis, { description: "How it was decided: by consensus, or by the chair." })
  basis!: DecisionBasis;
  @Field(() => [DissentLine], { description: "Those at the meeting who did not agree, by seat." })
  dissents!: DissentLine[];
  @Field(() => Person, { description: "Who wrote it down." })
  recordedBy!: Person;
  @Field(() => GraphQLDateTime, { description: "When." })
  recordedAt!: Date;
}

@ObjectType({ description: "The agenda item as it is now." })
export class AgendaItemPayload extends Payload {
  @Field(() => AgendaItem, { nullable: true, description: "The item; null when it is out of your sight." })
  agendaItem!: AgendaItem | null;
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}

@ObjectType({ description: "The agenda as it is now." })
export class AgendaPayload extends Payload {
  @Field(() => Meeting, { nullable: true, description: "The meeting; null when it is out of your sight." })
  meeting!: Meeting | null;
}
