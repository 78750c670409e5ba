import { plainDate } from "../days/plain-date.js";
import { type DeletionGround, type DeletionGrounds, RegulationSet } from "./deletion-grounds.js";

const JOINT =
  "School and authority have enquired together and there are no reasonable grounds to expect the child back.";
const WELL = "The child is not away because of illness or another cause that could not be avoided.";

function ground(
  letter: string,
  says: string,
  followUp: string | null,
  tests: readonly string[] = [],
  needsJointEnquiry = false,
): DeletionGround {
  return { code: `9(1)(${letter})`, says, tests, followUp, needsJointEnquiry };
}

/** The fifteen grounds for a pupil of compulsory school age: regulation 9(1) of SI 2024/208 [AFC-55, Q12]. */
export const GROUNDS_2024: DeletionGrounds = {
  set: RegulationSet.REGULATIONS_2024,
  name: "School Attendance (Pupil Registration) (England) Regulations 2024",
  from: plainDate("2024-08-19"),
  until: null,
  grounds: [
    ground("a", "Registered at another school", "Confirm with the school that the child attends there.", [
      "No school attendance order names the school.",
      "The school is not the main school of a mobile child, and dual registration was not agreed.",
    ]),
    ground("b", "Nursery education has ended and the child has not moved up in the same school", null, [
      "There are no reasonable grounds to expect the child to attend again.",
    ]),
    ground("c", "Registered at several schools, and the others consent", null, [
      "No school attendance order names the school.",
      "The school is not the main school of a mobile child.",
    ]),
    ground(
      "d",
      "The school attendance order now names another school",
      "Check with the school named in the order that the child attends there.",
    ),
    ground(
      "e",
      "The school attendance order was revoked because suitable education was arranged",
      "Open the file for home education or education otherwise than at school.",
    ),
    ground(
      "f",
      "The parent told the school in writing that the child is educated otherwise than at school",
      "Open the home education file; the transfer file goes outside the school system.",
      ["The parent's notice is in writing.", "No school attendance order names the school."],
    ),
    ground("g", "No longer lives a reasonable distance away", "Trace the child; tell the authority of the new home."),
    ground(
      "h",
      "Did not come back within ten school days after a leave of absence",
      "Keep looking for the child.",
      [WELL, JOINT],
      true,
    ),
    ground(
      "i",
      "Absent for twenty school days in a row",
      "Keep looking for the child.",
      ["Every session is coded G, N or O.", WELL, JOINT],
      true,
    ),
    ground("j", "Serving a sentence of detention", "Tell the youth offending service."),
    ground("k", "The child has died", "Stop every letter, reminder and clock; close the case."),
    ground(
      "l",
      "Will be over compulsory school age when the school next meets, and is not staying on",
      "Close the case as over compulsory school age, once that day has passed.",
    ),
    ground("m", "Boarder at a maintained school or academy whose fees are not paid", "Trace the child."),
    ground("n", "No longer a pupil of an independent or non-maintained special school", "Trace the child."),
    ground("o", "Permanently excluded", "Education must be in place from the sixth day."),
  ],
};
