import { plainDate } from "../days/plain-date.js";
import { type DeletionGround, type DeletionGrounds, RegulationSet } from "./deletion-grounds.js";

function ground(letter: string, says: string, successors: string, needsJointEnquiry = false): DeletionGround {
  return {
    code: `8(1)(${letter})`,
    says,
    tests: [],
    followUp: null,
    needsJointEnquiry,
    successors: [...successors].map((successor) => `9(1)(${successor})`),
  };
}

/**
 * The fifteen grounds of regulation 8(1) of SI 2006/1751, which the procedures of 2015 to 2021 quote, with the ground
 * of 2024 that took the place of each [AFC-55, AFC-56, OXF-17, OXF-24, SUF-25, Q12].
 */
export const GROUNDS_2006: DeletionGrounds = {
  set: RegulationSet.REGULATIONS_2006,
  name: "Education (Pupil Registration) (England) Regulations 2006",
  from: plainDate("2006-09-01"),
  until: plainDate("2024-08-18"),
  grounds: [
    ground("a", "The school attendance order names another school, or was revoked", "de"),
    ground("b", "Registered at another school", "a"),
    ground("c", "Registered at several schools, and the others consent", "c"),
    ground("d", "The parent told the school in writing that the child is educated otherwise than at school", "f"),
    ground("e", "No longer lives a reasonable distance away", "g"),
    ground("f", "Did not come back within ten school days after a leave of absence", "h", true),
    ground("g", "Certified as unlikely to be fit to attend before the end of compulsory school age", ""),
    ground("h", "Absent for twenty school days in a row", "i", true),
    ground("i", "Serving a sentence of detention", "j"),
    ground("j", "The child has died", "k"),
    ground("k", "Will be over compulsory school age when the school next meets, and is not staying on", "l"),
    ground("l", "No longer a pupil of an independent school", "n"),
    ground("m", "Permanently excluded", "o"),
    ground("n", "Nursery education has ended and the child has not moved up in the same school", "b"),
    ground("o", "Boarder at a maintained school whose fees are not paid", "m"),
  ],
};
