import { PersonStanding, type PlainDate, Role } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../../platform/graphql/connection.js";
import { Payload } from "../../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../../platform/graphql/plain-date.scalar.js";
import { Person } from "../people.entities.js";
import { NewPersonInput } from "../seats.types.js";

/** Somebody who is named, for those who look after who may sign in: more than colleagues see of each other. */
@ObjectType({ description: "Somebody who is named and may sign in, or was ended; for those who look after it." })
export class NamedPerson {
  @Field(() => Person, { description: "Who." })
  person!: Person;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "The day they last signed in; null when they never did.",
  })
  lastSignedInOn!: PlainDate | null;
  @Field(() => Int, { description: "Version read, to be sent back with a change." })
  version!: number;
}

@ObjectType({ description: "One page of those who are named." })
export class NamedPersonConnection extends connectionOf(NamedPerson, "NamedPerson") {}

@InputType({ description: "Which of those who are named." })
export class NamedPeopleFilter {
  @Field(() => String, { nullable: true, description: "Part of a name or an email address." })
  text?: string | null;
  @Field(() => Role, { nullable: true, description: "Only those with this role." })
  role?: Role | null;
  @Field(() => ID, { nullable: true, description: "Only those of this service." })
  serviceId?: string | null;
  @Field(() => PersonStanding, { nullable: true, description: "Who may sign in, when left out." })
  standing?: PersonStanding | null;
}

/** What every act on a named person may carry. */
@InputType()
abstract class NamingInput {
  @Field(() => String, { nullable: true, description: "The same key gives the same answer and does nothing twice." })
  idempotencyKey?: string | null;
}

@InputType({ description: "Somebody who is to sign in with their council account." })
export class NamePersonInput extends NamingInput {
  @Field(() => NewPersonInput, { description: "Name, work email address and service." })
  newPerson!: NewPersonInput;
  @Field(() => String, {
    nullable: true,
    description: "Name of the school of a school's designated person; one that is not known here is added.",
  })
  schoolName?: string | null;
  @Field(() => [Role], { description: "What they may do." })
  roles!: Role[];
}

/** An act on somebody who was read before. */
@InputType()
abstract class OnPersonInput extends NamingInput {
  @Field(() => ID, { description: "The person." })
  personId!: string;
  @Field(() => Int, { description: "The version as you read it." })
  version!: number;
}

@InputType({ description: "What somebody is called and where they work, as it is to stand. The address stays." })
export class CorrectPersonInput extends OnPersonInput {
  @Field(() => String, { description: "Their name." })
  name!: string;
  @Field(() => ID, { nullable: true, description: "The service they work for; none when left out." })
  serviceId?: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Name of the school of a school's person; none when left out. One that is not known here is added.",
  })
  schoolName?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "With another service: who takes on the open actions in their name. They keep them when left out.",
  })
  handActionsToPersonId?: string | null;
}

@InputType({ description: "Other roles for somebody." })
export class ChangePersonRolesInput extends OnPersonInput {
  @Field(() => [Role], { description: "All the roles they are to have; those left out are taken away." })
  roles!: Role[];
}

@InputType({ description: "Somebody who is to sign in no more." })
export class EndPersonInput extends OnPersonInput {
  @Field(() => ID, { nullable: true, description: "Who takes on the open actions in their name." })
  handActionsToPersonId?: string | null;
}

@InputType({ description: "Somebody who was ended and is to sign in again." })
export class ReinstatePersonInput extends OnPersonInput {}

@ObjectType({ description: "The person as named now." })
export class NamedPersonPayload extends Payload {
  @Field(() => NamedPerson, { nullable: true, description: "The person; null when there is none." })
  named!: NamedPerson | null;
}
