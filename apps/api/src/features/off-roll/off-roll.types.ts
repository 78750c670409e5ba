import { CtfDestination, type OffRollState, type PlainDate } from "@rome/procedure";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { Payload } from "../../platform/graphql/payload.js";
import { PlainDateScalar } from "../../platform/graphql/plain-date.scalar.js";
import { Enquiry } from "../enquiries/index.js";
import { WriteInput } from "../register/index.js";
import { OffRollPermission } from "./off-roll-permission.entity.js";

@ObjectType({ description: "One statutory ground on which a name may leave a school's roll." })
export class DeletionGround {
  @Field(() => String, { description: "As printed in the regulations, such as 9(1)(i)." })
  code!: string;
  @Field(() => String, { description: "What it says, in short." })
  says!: string;
  @Field(() => [String], { description: "What must also be true, each in words." })
  tests!: readonly string[];
  @Field(() => String, { nullable: true, description: "What the authority does then; null where nothing follows." })
  followUp!: string | null;
  @Field(() => Boolean, { description: "School and authority must have enquired together first." })
  needsJointEnquiry!: boolean;
}

@ObjectType({ description: "The statutory grounds that are the law on a day." })
export class DeletionGroundList {
  @Field(() => String, { description: "Name of the regulations." })
  name!: string;
  @Field(() => PlainDateScalar, { description: "First day on which they are the law." })
  from!: PlainDate;
  @Field(() => PlainDateScalar, { nullable: true, description: "Last day; null while they are the law." })
  until!: PlainDate | null;
  @Field(() => [DeletionGround], { description: "Their grounds, in order." })
  grounds!: readonly DeletionGround[];
}

@ObjectType({ description: "Something that must hold first and does not yet." })
export class StandsInTheWay {
  @Field(() => String, { description: "Its code in the procedure." })
  code!: string;
  @Field(() => String, { description: "What is missing and what to do next." })
  says!: string;
  @Field(() => String, { description: "The clause that asks for it." })
  source!: string;
}

@ObjectType({ description: "What the school must do then, one step." })
export class RouteInstruction {
  @Field(() => String, { description: "What to do." })
  says!: string;
  @Field(() => String, { description: "The clause that asks for it." })
  source!: string;
}

@ObjectType({
  description: "One way off a school's roll in the authority's procedure, and how this child stands with it.",
})
export class RouteOffRoll {
  @Field(() => String, { description: "Its code." })
  code!: string;
  @Field(() => String, { description: "Its words." })
  label!: string;
  @Field(() => String, { description: "The clause it comes from." })
  source!: string;
  @Field(() => String, { description: "Who gives it, in the authority's words." })
  grantorWords!: string;
  @Field(() => String, { description: "What is given: permission, agreement, written confirmation or advice." })
  grant!: string;
  @Field(() => Boolean, {
    description: "Somebody must grant it; otherwise the school may act once the conditions are met.",
  })
  needsGrantor!: boolean;
  @Field(() => [DeletionGround], { description: "Statutory grounds it may rest on." })
  grounds!: readonly DeletionGround[];
  @Field(() => [StandsInTheWay], { description: "What is still missing today; empty when it may go ahead." })
  unmet!: readonly StandsInTheWay[];
  @Field(() => CtfDestination, { description: "Where the transfer file goes." })
  ctf!: CtfDestination;
  @Field(() => [RouteInstruction], { description: "What the school does then, in order." })
  instructions!: readonly RouteInstruction[];
}

@ObjectType({ description: "Leaving the school's roll: the ways there are, and what was asked for and decided." })
export class OffRoll {
  @Field(() => [RouteOffRoll], { description: "The ways off the roll in the procedure." })
  routes!: RouteOffRoll[];
  @Field(() => [OffRollPermission], { description: "What was asked for, newest first." })
  permissions!: OffRollPermission[];
  @Field(() => Boolean, { description: "You may ask for it now." })
  viewerCanRequest!: boolean;
}

@ObjectType({ description: "One page of permissions to take a child off a roll." })
export class OffRollPermissionConnection extends connectionOf(OffRollPermission, "OffRollPermission") {}

@InputType({ description: "Asks for leave to take a child off a school's roll." })
export class RequestOffRollPermissionInput extends WriteInput {
  @Field(() => ID, { description: "The enquiry about the child." })
  enquiryId!: string;
  @Field(() => String, { description: "The way off the roll, by code." })
  routeCode!: string;
  @Field(() => String, { description: "The statutory ground, by code." })
  groundCode!: string;
  @Field(() => String, { nullable: true, description: "Seven figures of the receiving school, where there is one." })
  receivingSchool?: string | null;
  @Field(() => String, { nullable: true, description: "What the authority should know." })
  note?: string | null;
}

@InputType({ description: "Grants leave to take a child off a school's roll." })
export class GrantOffRollPermissionInput extends WriteInput {
  @Field(() => ID, { description: "What was asked for." })
  permissionId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { nullable: true, description: "Seven figures of the receiving school, where there is one." })
  receivingSchool?: string | null;
  @Field(() => String, { nullable: true, description: "What to add to the letter." })
  note?: string | null;
}

@InputType({ description: "Refuses leave to take a child off a school's roll." })
export class RefuseOffRollPermissionInput extends WriteInput {
  @Field(() => ID, { description: "What was asked for." })
  permissionId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => String, { description: "Why, and what the school does next. The school reads it." })
  reason!: string;
}

@InputType({ description: "Confirms that a name is off the school's roll." })
export class ConfirmRollDeletionInput extends WriteInput {
  @Field(() => ID, { description: "The permission that is used." })
  permissionId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => PlainDateScalar, { description: "Day the name left the roll; not before the permission." })
  deletedOn!: PlainDate;
  @Field(() => String, {
    description: "Destination code of the transfer file. Seven characters; eight X or M are read too.",
  })
  ctfCode!: string;
  @Field(() => PlainDateScalar, {
    nullable: true,
    description: "Day the transfer file was uploaded; null when it is not yet.",
  })
  ctfUploadedOn?: PlainDate | null;
}

@InputType({ description: "The day on which the school uploaded the transfer file." })
export class RecordCtfUploadInput extends WriteInput {
  @Field(() => ID, { description: "The permission that was used." })
  permissionId!: string;
  @Field(() => Int, { description: "Its version as you read it." })
  version!: number;
  @Field(() => PlainDateScalar, { description: "Day the transfer file was uploaded." })
  uploadedOn!: PlainDate;
}

@ObjectType({ description: "The permission and its enquiry as they are now." })
abstract class PermissionAnswer extends Payload {
  @Field(() => OffRollPermission, { nullable: true, description: "The permission; null when there is none." })
  permission!: OffRollPermission | null;
  @Field(() => Enquiry, { nullable: true, description: "The enquiry; null when it is out of your sight." })
  enquiry!: Enquiry | null;
}

@ObjectType({ description: "What was asked for." })
export class RequestOffRollPermissionPayload extends PermissionAnswer {}

@ObjectType({ description: "The permission granted, or refused because a safeguarding concern stands." })
export class GrantOffRollPermissionPayload extends PermissionAnswer {}

@ObjectType({ description: "What was refused." })
export class RefuseOffRollPermissionPayload extends PermissionAnswer {}

@ObjectType({ description: "The permission that was used." })
export class ConfirmRollDeletionPayload extends PermissionAnswer {}

@ObjectType({ description: "The permission whose transfer file was uploaded." })
export class RecordCtfUploadPayload extends PermissionAnswer {}

/** What to read of the permissions. */
export interface PermissionRequest {
  state: OffRollState | null;
  first: number | null;
  after: string | null;
  isCounted: boolean;
}
