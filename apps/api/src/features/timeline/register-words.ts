/** What the trail tells that is no act of the permissions table: done by the register itself, by a sign-in or by a command. */
export const REGISTER_WORDS: Readonly<Record<string, string>> = {
  signIn: "Signed in",
  signOut: "Signed out",
  signInLocally: "Signed in without the council's sign-in",
  mail: "Sent a mail",
  draftAgenda: "Drafted the agenda of a meeting",
  climbLadder: "Took the next step about outstanding actions",
  closeAtSchoolAge: "Ended the enquiry at the end of school age",
  tidyAway: "Deleted what is no longer kept",
  addAuthority: "Added the authority",
  makeLocalAccount: "Made an account for when the council's sign-in is down",
  renewLocalAccount: "Renewed an account for when the council's sign-in is down",
  endLocalAccount: "Ended an account for when the council's sign-in is down",
};
