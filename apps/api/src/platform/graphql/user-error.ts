import { type GuardCondition, RULES, type RuleCode } from "@rome/procedure";
import { Field, ObjectType, registerEnumType } from "type-graphql";

/** Why something was not done, as the portal needs to know it. */
export const UserErrorCode = {
  NOT_FOUND: "NOT_FOUND",
  REFUSED: "REFUSED",
  CONFLICT: "CONFLICT",
  INVALID: "INVALID",
  IDEMPOTENCY_MISMATCH: "IDEMPOTENCY_MISMATCH",
  SIGN_IN_AGAIN: "SIGN_IN_AGAIN",
} as const;
export type UserErrorCode = (typeof UserErrorCode)[keyof typeof UserErrorCode];
registerEnumType(UserErrorCode, { name: "UserErrorCode", description: "Why something was not done." });

/** Something the user can put right: what happened, what to do next, and the clause that refused. */
@ObjectType({ description: "Something you can put right: what happened and what to do next." })
export class UserError {
  @Field(() => UserErrorCode, { description: "The kind of refusal." })
  code!: UserErrorCode;
  @Field(() => String, { description: "A plain sentence that says what to do next." })
  message!: string;
  @Field(() => [String], {
    nullable: true,
    description: "Path of the field it is about; null when it is about the whole act.",
  })
  field!: string[] | null;
  @Field(() => String, { nullable: true, description: "The clause that refused; null when no clause did." })
  source!: string | null;
}

/** The record is out of sight or not there: the same words either way. */
export function notFound(field: string): UserError {
  return {
    code: "NOT_FOUND",
    message: "We could not find that record. Go back and choose it again.",
    field: [field],
    source: null,
  };
}

/** A rule of the procedure refused. */
export function refusedBy(rule: RuleCode, field?: string): UserError {
  return { code: "REFUSED", message: RULES[rule].says, field: field ? [field] : null, source: RULES[rule].source };
}

/** The record is there, but kept from this person: whom to ask, and nothing about the child. */
export function keptFromYou(askName: string, field: string): UserError {
  const { source } = RULES.RECORD_IS_RESTRICTED;
  return { code: "REFUSED", message: `This child's record is restricted. Ask ${askName}.`, field: [field], source };
}

/** The act asks for a sign-in of the last minutes. */
export function signInAgain(): UserError {
  const { says, source } = RULES.SIGN_IN_NOT_FRESH;
  return { code: "SIGN_IN_AGAIN", message: says, field: null, source };
}

/** The record changed since it was read. The payload carries it as it is now. */
export function conflict(field = "version"): UserError {
  return {
    code: "CONFLICT",
    message: "Somebody changed this record after you opened it. Check what it says now, then save again.",
    field: [field],
    source: null,
  };
}

/** A value that cannot be used as it is. */
export function invalid(field: string, message: string, source: string | null = null): UserError {
  return { code: "INVALID", message, field: [field], source };
}

/** A condition of the authority's own procedure is not met: its own sentence, and its clause. */
export function refusedByPack(unmet: Pick<GuardCondition, "says" | "source">, field?: string): UserError {
  return { code: "REFUSED", message: unmet.says, field: field ? [field] : null, source: unmet.source };
}
