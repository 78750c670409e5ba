import { ChildLinkEntry } from "../../design/ChildLink.js";
import { UserErrors } from "../../design/index.js";
import { type EnumOf, graphql, type ResultOf } from "../../graphql.js";
import { DueTagAction } from "./DueTag.js";

/** One action as its owner sees it, with what they have typed and not yet sent. */
export const MyAction = graphql(
  `
    fragment MyAction on Action @_unmask {
      id
      version
      text
      isOverdue
      progress
      draft
      viewerCanUpdate
      ...DueTagAction
      agreedAt
      entry { id groupName ...ChildLinkEntry child { id schoolYear } }
      ownerProposal { id state answer answeredBy { id name } service { id name } proposedAt }
      updates { id progress text madeAt madeBy { id name } }
    }
  `,
  [DueTagAction, ChildLinkEntry],
);

/** One of the actions of "My actions". */
export type MyAction = ResultOf<typeof MyAction>;

/** Records how an action is going; done completes it. */
export const RecordActionUpdate = graphql(
  `
    mutation RecordActionUpdate($input: RecordActionUpdateInput!) {
      recordActionUpdate(input: $input) {
        action { id version state progress }
        entry { id version }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

/** What somebody typed about an action, as kept in the draft. */
export interface UpdateDraft {
  progress: EnumOf<"ActionProgress"> | null;
  text: string;
}

/** Reads a kept draft; an unreadable one is treated as none. */
export function readDraft(payload: string | null): UpdateDraft {
  const empty: UpdateDraft = { progress: null, text: "" };
  if (!payload) return empty;
  try {
    return { ...empty, ...(JSON.parse(payload) as Partial<UpdateDraft>) };
  } catch {
    return empty;
  }
}
