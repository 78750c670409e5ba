import type { FragmentOf } from "../../../graphql.js";
import { byOwner } from "../../actions/index.js";
import { type PanelAction, PanelActions } from "./PanelActions.js";

type SheetAction = FragmentOf<typeof PanelAction> & {
  ownerService: { id: string; name: string } | null;
  ownerPerson: { id: string; name: string } | null;
};

/** The actions of a sheet, those of each service under its name (AFC-129). */
export function ActionsByOwner({ actions }: { actions: readonly SheetAction[] }) {
  if (actions.length === 0) return <p className="govuk-body">No action for you was agreed at this meeting.</p>;
  return byOwner(actions).map(({ owner, actions: own }) => (
    <section key={owner}>
      <h3 className="govuk-heading-s">{owner}</h3>
      <PanelActions actions={own} none="" caption={`Actions of ${owner}`} />
    </section>
  ));
}
