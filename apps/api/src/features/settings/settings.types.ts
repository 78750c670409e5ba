import { Field, InputType, ObjectType } from "type-graphql";
import { Payload } from "../../platform/graphql/payload.js";
import { Viewer } from "../people/index.js";

@InputType({ description: "What to set for yourself; what is left out stays as it is." })
export class ChangeSettingsInput {
  @Field(() => Boolean, { nullable: true, description: "Whether single keys do things in a meeting." })
  hasShortcuts?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: "Whether a meeting's pages hide children's names." })
  hidesNames?: boolean | null;
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "Nothing more to say." })
export class SignOutEverywhereInput {
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@ObjectType({ description: "What came of signing out on every device." })
export class SignOutEverywherePayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: "You, as you were until now." })
  viewer!: Viewer | null;
}

@ObjectType({ description: "Your settings, as they are now." })
export class Settings {
  @Field(() => Boolean, { description: "Single keys do things in a meeting, such as n for the next child." })
  hasShortcuts!: boolean;
  @Field(() => Boolean, { description: "A meeting's pages show initials and references instead of children's names." })
  hidesNames!: boolean;
}

@ObjectType({ description: "You, with your settings as they are now." })
export class ChangeSettingsPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: "You." })
  viewer!: Viewer | null;
}
