/** One rule of the written procedure: the clause it comes from and the sentence shown to people. */
export interface Rule {
  /** Document, clause and requirement number. */
  readonly source: string;
  /** What is refused and what to do next, in plain English. */
  readonly says: string;
}

/** The document that most rules cite. */
export const AFC = "AfC CME procedure (July 2021)";
