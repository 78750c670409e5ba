import { FormattedDate, Tag, WrittenText } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { ACTION_PROGRESS, ACTION_STATES, countOf } from "../../wording.js";

/** One action as a child's page shows it. */
export const ActionCardAction = graphql(`
  fragment ActionCardAction on Action {
    text
    state
    progress
    outcome
    dueOn
    isOverdue
    overdueByDays
    isFreeText
    agreedAt
    ownerService { name }
    ownerPerson { name }
    updates { id progress text madeAt madeBy { name } }
  }
`);

/** What was agreed, who does it by when, and what has been said about it since. */
export function ActionCard(props: { action: FragmentOf<typeof ActionCardAction> }) {
  const action = readFragment(ActionCardAction, props.action);
  const owner = [action.ownerService?.name, action.ownerPerson?.name].filter(Boolean).join(", ");
  return (
    <article className={`app-card${action.isOverdue ? " app-card--overdue" : ""}`}>
      <h2 className="govuk-heading-s">{action.text}</h2>
      <p className="govuk-body">
        {action.isOverdue ? (
          <Tag colour="red">Overdue {countOf(action.overdueByDays, "day")}</Tag>
        ) : (
          <Tag colour={action.state === "OPEN" ? "blue" : "grey"}>
            {action.state === "OPEN" && action.progress
              ? ACTION_PROGRESS[action.progress]
              : ACTION_STATES[action.state]}
          </Tag>
        )}{" "}
        {owner || "No owner yet"}. Due <FormattedDate on={action.dueOn} none="at the next panel" />.
        {action.isFreeText && " Taken from the imported file as it was written."}
      </p>
      {action.outcome && <WrittenText>{`Outcome: ${action.outcome}`}</WrittenText>}
      {action.updates.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {action.updates.map((update) => (
            <li key={update.id}>
              {ACTION_PROGRESS[update.progress]}: {update.text}{" "}
              <span className="app-muted">
                ({update.madeBy.name}, <FormattedDate at={update.madeAt} />)
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
