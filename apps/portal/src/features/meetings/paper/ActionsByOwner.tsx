import type { FragmentOf } from "../../../graphql.js";
import { type PanelAction, PanelActions } from "./PanelActions.js";

type SheetAction = FragmentOf<typeof PanelAction> & {
  ownerService: { name: string } | null;
  ownerPerson: { name: string } | null;
};

/** The actions of a sheet, those of each service under its name (AFC-129). */
export function ActionsByOwner({ actions }: { actions: readonly SheetAction[] }) {
  if (actions.length === 0) return <p className="govuk-body">No action for you was agreed at this meeting.</p>;
  const byOwner = Map.groupBy(
    actions,
    ({ ownerService, ownerPerson }) => ownerService?.name ?? ownerPerson?.name ?? "No owner yet",
  );
  return [...byOwner]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([owner, own]) => (
      <section key={owner}>
        <h3 className="govuk-heading-s">{owner}</h3>
        <PanelActions actions={own} none="" caption={`Actions of ${owner}`} />
      </section>
    ));
}
