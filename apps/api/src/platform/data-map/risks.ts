/** A risk for the people in the register, what the register promises about it, and the tests that show it. */
export interface Risk {
  /** Number of the promise in the register's security plan. */
  id: string;
  risk: string;
  promise: string;
  /** Paths from the root; a house test finds each. */
  tests: readonly string[];
}

const api = (name: string) => `tests/api/${name}.test.ts`;
const journey = (name: string) => `tests/journeys/${name}.test.ts`;
const house = (name: string) => `tests/house/${name}.test.ts`;

/** The promises of the register with their tests, in the order of their numbers. */
export const RISKS: readonly Risk[] = [
  {
    id: "P1",
    risk: "Somebody sees or does what their role does not include",
    promise: "Every act is decided by one table of roles; an act without a row is refused",
    tests: [house("permissions"), house("permissions-page")],
  },
  {
    id: "P2",
    risk: "Another authority's children are seen",
    promise: "Two walls, in the application and in the database, each of which holds alone",
    tests: [house("walls")],
  },
  {
    id: "P3",
    risk: "A restricted child or a relative's record is seen through a side door",
    promise: "The database leaves out what a person must not see, on every table that leads to the child",
    tests: [house("sight-wall")],
  },
  {
    id: "P5",
    risk: "Somebody who has left still gets in",
    promise: "A session follows a change of roles within the next request, and is ended everywhere at once",
    tests: [api("sign-out-everywhere"), api("revocation"), api("stream-ends")],
  },
  {
    id: "P6",
    risk: "A child is taken off the register by one person",
    promise: "Only after the panel's decision in a meeting, and by a second person; the database refuses anything else",
    tests: [api("approve-removal"), api("removal-histories")],
  },
  {
    id: "P8",
    risk: "Errors tell a stranger what is there",
    promise: "No names, values or stack in an answer; the same words for what is not there and what is out of sight",
    tests: [api("two-doors"), api("siege")],
  },
  {
    id: "P9",
    risk: "A child's data ends up in logs, mails, addresses, job payloads or a browser's stores",
    promise: "Words planted in every column about a child appear in none of them",
    tests: [house("logs"), api("canaries"), journey("canaries"), api("mail-sending")],
  },
  {
    id: "P12",
    risk: "Hostile requests stop the register",
    promise: "They are refused cheaply, and an honest user is served meanwhile",
    tests: [api("siege"), api("hostile-requests")],
  },
  {
    id: "P15",
    risk: "A file stops the register or carries a formula out",
    promise: "Files are checked before they are opened; no cell becomes a formula",
    tests: [api("uploads"), api("hostile-files")],
  },
  {
    id: "P18",
    risk: "A paper goes to the wrong person or nobody knows whether it went",
    promise: "A mail goes once, or is shown as not known until somebody settles it",
    tests: [api("mail-sending"), api("mail-drill")],
  },
  {
    id: "P19",
    risk: "What one member writes is lost when another saves",
    promise: "A save of an older version is refused and shows both",
    tests: [api("complete-action")],
  },
  {
    id: "P22",
    risk: "Somebody hides that they looked or changed something",
    promise:
      "Every event is chained to the one before and anchored outside; an event altered, left out or put in is found",
    tests: [api("audit-chain")],
  },
  {
    id: "P24",
    risk: "Records are lost",
    promise: "A backup brings everything back, compared row by row, or raises an alarm",
    tests: [api("backup")],
  },
  {
    id: "P33",
    risk: "A time limit is counted wrongly and a child waits",
    promise: "Every limit is counted from the written clause, over school days, bank holidays and leap years",
    tests: ["packages/procedure/src/days/working-days.test.ts"],
  },
  {
    id: "P36",
    risk: "A record is deleted too early, kept too long, or only in part",
    promise: "None before its time or under a hold, two people for each, and no word left in any table",
    tests: ["packages/procedure/src/retention/disposal.test.ts", api("propose-disposal"), api("disposal-of-a-life")],
  },
];
