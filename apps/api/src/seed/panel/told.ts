import { DecisionBasis } from "@rome/procedure";

/** Who keeps the register, who chairs, and who looks at the papers. */
export const KEEPER = "Bea Lindqvist";
export const CHAIR = "Amara Delacroix";
export const READERS = [KEEPER, CHAIR, "Tom Hargreaves", "Marguerite Oyelaran", "Lowri Castell", "Hugh Pemberton"];

/** A child the panel decided about: why on the agenda, what was decided, and what was agreed. */
export interface ToldDecision {
  number: string;
  why: string;
  /** Time at which the panel went on to the child. */
  at: string;
  text: string;
  lead: string;
  basis: DecisionBasis;
  dissents: readonly { seat: string; words: string }[];
  /** What is to be done, and whose it is. */
  actions: readonly (readonly [text: string, service: string])[];
}

const { CONSENSUS, CHAIR: CHAIRS } = DecisionBasis;

/** What the panel decided, in the order in which it took the children. */
export const DECISIONS: readonly ToldDecision[] = [
  {
    number: "0055",
    why: "On roll, not seen in school since the holidays.",
    at: "09:44",
    text: "Tuition at home from next week while the school plans a return in small steps.",
    lead: "EISS",
    basis: CONSENSUS,
    dissents: [],
    actions: [
      ["Begin the tuition and tell the family who comes", "EISS"],
      ["Agree the first week of the return with the school", "EWS"],
    ],
  },
  {
    number: "0010",
    why: "On roll; fifteen hours for a third month.",
    at: "09:58",
    text: "The hours go up by one morning a week; the welfare service sees the family at home.",
    lead: "EWS",
    basis: CONSENSUS,
    dissents: [],
    actions: [["Visit the family and ask the child what would help", "EWS"]],
  },
  {
    number: "0006",
    why: "No school place and no provision.",
    at: "10:11",
    text: "Admissions names a school by the next panel.",
    lead: "ADMISSIONS",
    basis: CONSENSUS,
    dissents: [],
    actions: [["Name a school that can take the child in this half term", "ADMISSIONS"]],
  },
  {
    number: "0021",
    why: "Not on a roll; the family asks for a place nearer home.",
    at: "10:22",
    text: "The family is offered a visit to the two nearest schools with a place.",
    lead: "ADMISSIONS",
    basis: CONSENSUS,
    dissents: [],
    actions: [["Arrange both visits", "ADMISSIONS"]],
  },
  {
    number: "0042",
    why: "The school says that the placement is at risk.",
    at: "10:34",
    text: "The child stays where she is until half term, with support in class, and the placement is then looked at again.",
    lead: "EDUCATIONAL_PSYCHOLOGY",
    basis: CHAIRS,
    dissents: [
      {
        seat: "SEND",
        words: "Support in class has been tried for two terms; an early annual review should come first.",
      },
    ],
    actions: [
      ["See the child in class and advise the school", "EDUCATIONAL_PSYCHOLOGY"],
      ["Say whether an early annual review is needed", "SEND"],
    ],
  },
];

/** The child put off to the next panel. */
export const DEFERRED = {
  number: "0037",
  why: "Not on a roll; a health report is awaited.",
  at: "10:49",
  reason: "The health report had not come.",
} as const;

/** The child who leaves the register. */
export const REMOVED = {
  number: "0033",
  by: "Tom Hargreaves",
  visitedBy: "Hugh Pemberton",
  at: "10:55",
  outcome: "RETURNED_FULL_TIME",
  visit: "Visited at home. The family is content and nothing is outstanding.",
  reason: "On full hours for six weeks; the school and the family are content.",
  text: "Agreed: full time at school for six weeks, and the family is content.",
} as const;
