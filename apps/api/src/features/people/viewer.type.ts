import { type PlainDate, Role, Room, Sight } from "@rome/procedure";
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
  @Field(() => Boolean, { description: "You work for a school, and see its own children only." })
  isSchool!: boolean;
  @Field(() => Room, { description: "The room in which you begin." })
  home!: Room;
  @Field(() => [Room], { description: "The rooms in which you have work of your own, first where you begin." })
  ownRooms!: readonly Room[];
  @Field(() => [Room], { description: "Every room that you may enter." })
  rooms!: readonly Room[];
  @Field(() => [Role], { description: "The roles you may give to others; empty for nearly everybody." })
  rolesToGive!: Role[];
  @Field(() => Seat, { nullable: true, description: "Your seat on the panel; null when you hold none." })
  seat!: Seat | null;
}
