import { type PlainDate, TokenScope } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { WriteInput } from "../register/index.js";
import { MachineClient } from "./machines.entities.js";

@ObjectType({ description: "One page of machine clients." })
export class MachineClientConnection extends connectionOf(MachineClient, "MachineClient") {}

@InputType({ description: "A system that is to ask the register by itself." })
export class AddMachineClientInput extends WriteInput {
  @Field(() => String, { description: "What the system is called." })
  name!: string;
  @Field(() => String, { description: "What it needs the register for." })
  purpose!: string;
  @Field(() => ID, { description: "The person who answers for it, and hears when a token ends." })
  ownerId!: string;
  @Field(() => [TokenScope], { description: "What it may do." })
  scopes!: TokenScope[];
}

@InputType({ description: "A machine client that may read lines of the register." })
export class AgreeMachineClientInput extends WriteInput {
  @Field(() => ID, { description: "The client." })
  clientId!: string;
  @Field(() => Int, { description: "The client's version as you read it." })
  version!: number;
}

@InputType({ description: "A token that is to be issued." })
export class IssueTokenInput extends WriteInput {
  @Field(() => ID, { description: "The client it is for." })
  clientId!: string;
  @Field(() => PlainDateScalar, { description: "The last day on which it works, at most 365 days ahead." })
  expiresOn!: PlainDate;
}

@InputType({ description: "A token that is to be revoked." })
export class RevokeTokenInput extends WriteInput {
  @Field(() => ID, { description: "The token." })
  tokenId!: string;
  @Field(() => Int, { description: "The token's version as you read it." })
  version!: number;
}

@ObjectType({ description: "The machine client as it is now." })
export class MachineClientPayload extends Payload {
  @Field(() => MachineClient, { nullable: true, description: "The client; null when there is none." })
  machineClient!: MachineClient | null;
}

@ObjectType({ description: "The token, shown this once, and its client." })
export class IssueTokenPayload extends MachineClientPayload {
  @Field(() => String, {
    nullable: true,
    description: "The token. It is shown now and never again; null when none was issued by this very request.",
  })
  token!: string | null;
}
