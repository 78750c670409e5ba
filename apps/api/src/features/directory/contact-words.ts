import { LONG_TEXT, SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { invalid, type UserError } from "../../platform/graphql/user-error.js";

/** What is written of a contact, as somebody gave it. */
interface Given {
  responsibility?: string | null;
  contactRole?: string | null;
  phone?: string | null;
  email?: string | null;
  address?: string | null;
}

/** The same as it is kept; what was not given stays undefined. */
export function contactWords({ responsibility, contactRole, phone, email, address }: Given) {
  return {
    responsibility: trimmed(responsibility),
    contactRole: trimmed(contactRole),
    phone: trimmed(phone),
    email: trimmed(email),
    address: trimmed(address),
  };
}

/** Why these words cannot be kept; null when they can. */
export function problemWithContact(
  name: string,
  { responsibility, contactRole, phone, email, address }: ReturnType<typeof contactWords>,
): UserError | null {
  const long =
    tooLong({ name, contactRole, phone, email }, SHORT_TEXT) ?? tooLong({ responsibility, address }, LONG_TEXT);
  if (long) return long;
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email))
    return invalid("email", "Enter an email address, such as cme@council.example.");
  return phone && !/\d/.test(phone) ? invalid("phone", "Enter a telephone number.") : null;
}
