import { type PlainDate, todayInLondon } from "@rome/procedure";

/** The only clock: handed to the server, so that tests and drills can say which day it is. */
export type Clock = () => Date;

/** Today in London by that clock. */
export function todayBy(clock: Clock): PlainDate {
  return todayInLondon(clock().getTime());
}
