import {
  DetailKind,
  decideDetail,
  isEmailAddress,
  isPhoneNumber,
  SafeToContact,
  type WrittenDetail,
} from "@rome/procedure";
import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { invalid, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import type { DetailInput } from "./sensitive.types.js";

/** What is kept of a detail as somebody wrote it. */
export type GivenDetail = WrittenDetail & { safeToContact: SafeToContact | null; toldBy: string | null };

/** A detail as it will be kept, or what is wrong with it. What a kind does not have is dropped. */
export function givenDetail(kind: DetailKind, input: DetailInput): { detail: GivenDetail } | { error: UserError } {
  const isContact = kind === DetailKind.CONTACT;
  const ofContact = (text: string | null | undefined) => (isContact ? (trimmed(text) ?? null) : null);
  const detail: GivenDetail = {
    kind,
    words: trimmed(input.words) ?? null,
    ...{ name: ofContact(input.name), relation: ofContact(input.relation) },
    ...{ phone: ofContact(input.phone), email: ofContact(input.email) },
    safeToContact: isContact ? (input.safeToContact ?? SafeToContact.UNKNOWN) : null,
    ...{ fromOn: input.fromOn ?? null, untilOn: input.untilOn ?? null },
    toldBy: trimmed(input.toldBy) ?? null,
  };
  const error = problemWith(detail);
  return error ? { error } : { detail };
}

function problemWith({ words, ...detail }: GivenDetail): UserError | null {
  const { name, relation, phone, email, toldBy } = detail;
  const long = tooLong({ words }, LONG_TEXT) ?? tooLong({ name, relation, phone, email, toldBy }, SHORT_TEXT);
  if (long) return long;
  if (phone !== null && !isPhoneNumber(phone)) return invalid("phone", "Enter a telephone number, like 01632 960 001.");
  if (email !== null && !isEmailAddress(email))
    return invalid("email", "Enter an email address, like name@example.com.");
  const decision = decideDetail({ words, ...detail });
  if (decision.allowed) return null;
  return refusedBy(decision.rule, decision.rule === "DETAIL_DAYS_IMPOSSIBLE" ? "untilOn" : missing(detail));
}

function missing({ kind, name }: Pick<GivenDetail, "kind" | "name">): string {
  return kind === DetailKind.CONTACT && name === null ? "name" : "words";
}
