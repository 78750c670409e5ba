import { DirectoryKind } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { WriteInput } from "../register/index.js";
import { DirectoryContact } from "./directory-contact.entity.js";

@ObjectType({ description: "One page of the directory." })
export class DirectoryContactConnection extends connectionOf(DirectoryContact, "DirectoryContact") {
  @Field(() => Boolean, { description: "You may change the directory." })
  viewerCanChange!: boolean;
}

/** What is written of a contact. */
@InputType()
abstract class ContactInput extends WriteInput {
  @Field(() => String, { nullable: true, description: "What it is to do." })
  responsibility?: string | null;
  @Field(() => String, { nullable: true, description: "Whom to ask for there." })
  contactRole?: string | null;
  @Field(() => String, { nullable: true, description: "Telephone number." })
  phone?: string | null;
  @Field(() => String, { nullable: true, description: "Email address." })
  email?: string | null;
  @Field(() => String, { nullable: true, description: "Postal address." })
  address?: string | null;
}

@InputType({ description: "An agency or another authority to add." })
export class AddDirectoryContactInput extends ContactInput {
  @Field(() => DirectoryKind, { description: "An agency, or another authority." })
  kind!: DirectoryKind;
  @Field(() => String, { description: "Its name." })
  name!: string;
}

@InputType({ description: "A contact as it should be; what is left out stays." })
export class CorrectDirectoryContactInput extends ContactInput {
  @Field(() => ID, { description: "The contact." })
  contactId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "Its name." })
  name?: string | null;
}

@InputType({ description: "A contact to take out of the directory." })
export class RemoveDirectoryContactInput extends WriteInput {
  @Field(() => ID, { description: "The contact." })
  contactId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
}

@ObjectType({ description: "The contact as it is now." })
export class DirectoryContactPayload extends Payload {
  @Field(() => DirectoryContact, { nullable: true, description: "The contact; null when there is none to show." })
  contact!: DirectoryContact | null;
}
