/** Somebody outside the database who gets something of it. */
export interface Recipient {
  who: string;
  what: string;
  how: string;
}

/** Everybody who gets something of the register, by the council's doing or by the software's. */
export const RECIPIENTS: readonly Recipient[] = [
  {
    who: "Members of the panel",
    what: "The circulated register and papers of a meeting, on screen or as a PDF of their own",
    how: "A confidentiality notice accepted for the meeting; the reader's mark on every page; a line of the sharing log for each copy",
  },
  {
    who: "Alternates and guests of a meeting",
    what: "That meeting, or the items they are invited for",
    how: "A pass that begins and ends with the meeting",
  },
  {
    who: "Schools",
    what: "Their own children and referrals, and what the authority told them",
    how: "No panel note, no other school's child",
  },
  {
    who: "Other authorities, agencies and boards",
    what: "What somebody prints, exports or sends on purpose",
    how: "An agreement to disclose with its basis, and the sharing log of what left, for whom and why",
  },
  {
    who: "The council's mail relay",
    what: "Mails to staff: that something waits, with a reference and a link",
    how: "No child's name or data in any mail",
  },
  {
    who: "The council's sign-in provider",
    what: "That a member of staff signs in",
    how: "Nothing of a child",
  },
  {
    who: "Somebody who asks for a copy under their right of access",
    what: "What the officer released to them",
    how: "A decision for each item; the release is recorded",
  },
  {
    who: "Whoever keeps the backups",
    what: "Everything, as files",
    how: "The council's storage and keys; rotation after 35 days",
  },
];
