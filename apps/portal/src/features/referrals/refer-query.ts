import { useOutletContext } from "react-router";
import { graphql, type ResultOf } from "../../graphql.js";
import type { Answers } from "./answers.js";

/** What the steps of a referral need: the lists to choose from, and what was typed before. */
export const ReferFrameQuery = graphql(`
  query ReferFrame {
    draft(kind: "referral", subjectId: "new") { kind subjectId payload savedAt }
    procedure {
      key
      groups { group number name }
      criteria { code label }
      provisionTypes { code label }
      confidentialityNotice
      legalBasis
    }
    services { id name }
    schools { id name }
  }
`);

/** The lists to choose from. */
export type ReferLists = ResultOf<typeof ReferFrameQuery>;

/** What every step is given. */
export interface ReferContext {
  lists: ReferLists;
  answers: Answers;
  keep: (answers: Answers) => void;
  /** Saves the draft at once, before going to another step. */
  flush: () => Promise<void>;
  forget: () => Promise<void>;
  draftWords: string;
}

/** The lists, the answers so far and how to keep them. */
export function useRefer(): ReferContext {
  return useOutletContext<ReferContext>();
}
