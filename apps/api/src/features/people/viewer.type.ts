import { type PlainDate, Role, Sight } from "@rome/procedure";
import { Field, ObjectType } from "type-graphql";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Authority, Person, Seat } from "./people.entities.js";

/** The person who is signed in, and what the portal may offer them. */
@ObjectType({ description: "You: who is signed in, where, and what you may do." })
export class Viewer {
  @Field(() => Person, { description: "You." })
  person!: Person;
  @Field(() => Authority, { description: "The authority whose register you see." })
  authority!: Authority;
  @Field(() => [Role], { description: "Your roles." })
  roles!: readonly Role[];
  @Field(() => Sight, { description: "How deep you see." })
  sight!: Sight;
  @Field(() => Boolean, { description: "Signed in by choosing a person, with invented children." })
  isDemo!: boolean;
  @Field(() => Boolean, { description: "You signed in within the last minutes; files and removals ask for it." })
  isFresh!: boolean;
  @Field(() => PlainDateScalar, { description: "Today, in London." })
  today!: PlainDate;
  @Field(() => Boolean, { description: "The procedure of your authority has a panel." })
  hasPanel!: boolean;
  @Field(() => Boolean, { description: "You may refer a child to the panel." })
  mayRefer!: boolean;
  @Field(() => Boolean, { description: "You may tell the front door about a child." })
  mayTellFrontDoor!: boolean;
  @Field(() => Boolean, { description: "You may screen what comes to the front door." })
  mayScreen!: boolean;
  @Field(() => Boolean, { description: "You bring in the list of failed transfers, where the procedure has one." })
  mayRecordFailedTransfers!: boolean;
  @Field(() => Boolean, { description: "You record audits of several enquiries." })
  mayAudit!: boolean;
  @Field(() => Boolean, { description: "You keep the register." })
  mayKeepRegister!: boolean;
  @Field(() => Boolean, { description: "You may open a restricted record in an emergency, with a reason." })
  mayOpenInEmergency!: boolean;
  @Field(() => Boolean, { description: "You may see the register as it stood on a past day." })
  mayLookBack!: boolean;
  @Field(() => Boolean, { description: "You approve removals and answer escalations." })
  mayApproveRemovals!: boolean;
  @Field(() => Seat, { nullable: true, description: "Your seat on the panel; null when you hold none." })
  seat!: Seat | null;
}
