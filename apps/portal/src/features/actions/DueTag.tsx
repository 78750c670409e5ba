import { FormattedDate, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";

/** When an action is due and whether it is late or silent, as the API says. */
export const DueTagAction = graphql(`
  fragment DueTagAction on Action {
    dueOn
    isOverdue
    overdueByDays
    isSilent
  }
`);

/** The due day in words, with "Overdue 3 days" or "No update since the last circulation" where it is so; `isLabelled` where "Due" stands beside it. */
export function DueTag(props: { action: FragmentOf<typeof DueTagAction>; isLabelled?: boolean }) {
  const action = readFragment(DueTagAction, props.action);
  return (
    <>
      {props.isLabelled ? (
        <FormattedDate on={action.dueOn} none="At the next panel" />
      ) : (
        <>
          Due <FormattedDate on={action.dueOn} none="at the next panel" />
        </>
      )}
      {action.isOverdue && (
        <>
          {" "}
          <Tag colour="red">Overdue {countOf(action.overdueByDays, "day")}</Tag>
        </>
      )}
      {action.isSilent && (
        <>
          {" "}
          <Tag colour="orange">No update since circulation</Tag>
        </>
      )}
    </>
  );
}
