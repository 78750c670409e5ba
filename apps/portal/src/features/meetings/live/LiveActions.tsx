import { useWordsOf } from "../../../design/child-names.js";
import { FormattedDate } from "../../../design/index.js";
import { DueTag, ownerOf } from "../../actions/index.js";
import { AddAction } from "./AddAction.js";
import { LivePart } from "./LivePart.js";
import type { Entry, Item } from "./live-child.js";
import type { LiveChoices } from "./live-choices.js";

/** What is still to be done for the child: open from before, and agreed at this meeting; with one line to add more. */
export function LiveActions(props: {
  item: Item;
  entry: Entry;
  choices: LiveChoices;
  mayRecord: boolean;
  folds: boolean;
}) {
  const { item, entry } = props;
  const wordsOf = useWordsOf();
  const agreed = new Set(item.actions.map((action) => action.id));
  const before = (entry.fullCase?.openActions ?? []).filter((action) => !agreed.has(action.id));
  const standing = `${before.length} open, ${item.actions.length} agreed now`;
  return (
    <LivePart part="actions" heading={props.folds ? `Actions: ${standing}` : "Actions"} folds={props.folds}>
      {before.length === 0 && item.actions.length === 0 && <p className="govuk-body">No actions are open.</p>}
      <ul className="govuk-list govuk-list--bullet">
        {before.map((action) => (
          <li key={action.id}>
            {wordsOf(entry.child, action.text)} – {ownerOf(action)}. <DueTag action={action} />
          </li>
        ))}
      </ul>
      {item.actions.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Agreed at this meeting</h3>
          <ul className="govuk-list govuk-list--bullet">
            {item.actions.map((action) => (
              <li key={action.id}>
                {wordsOf(entry.child, action.text)} – {ownerOf(action)}, due{" "}
                <FormattedDate on={action.dueOn} none="at the next panel" />
              </li>
            ))}
          </ul>
        </>
      )}
      {props.mayRecord && <AddAction entry={entry} choices={props.choices} />}
    </LivePart>
  );
}
