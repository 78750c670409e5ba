import { graphql, type ResultOf } from "../../graphql.js";
import { ToldNotice } from "../mails/index.js";

/** A service's line on the chase list. */
export const UpdatesLine = graphql(
  `
    fragment UpdatesLine on ServiceUpdate {
      service { id name }
      standing
      isHeard
      openActions
      updated
      drafts
      outstanding
      oldestDueOn
      referralsSent
      nilReturn { id words madeAt madeBy { id name } }
      viewerCanReportNothing
      reachNobody { id text entry { id reference } }
      toRemind { person { id name } actionCount isRemindedToday }
      notices { id ...ToldNotice }
    }
  `,
  [ToldNotice],
);

/** How a service stands before a panel. */
export type UpdatesLine = ResultOf<typeof UpdatesLine>;
