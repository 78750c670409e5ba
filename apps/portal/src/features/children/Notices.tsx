import { Link } from "react-router";
import { ChangeList } from "../../design/ChangeList.js";
import { FormattedDate, Inset, WarningText } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { REMOVAL_STATES } from "../../wording.js";
import { childAddress } from "./address.js";

/** What a reader must know before the rest. */
export const NoticesEntry = graphql(`
  fragment NoticesEntry on RegisterEntry {
    reference
    viewerCanEdit
    child { addressProtection }
    death { on recordedAt }
    voiding { reason proposedAt proposedBy { name } confirmedBy { name } }
    previousEntry { reference removedOn }
    changesForViewer { field label before after on isNewToViewer }
    fullCase {
      changesSinceLastPanel { field label before after on isNewToViewer }
      removalRequest { id state outcome { label } reason proposedAt proposedBy { name } }
    }
  }
`);

/** Voiding, removal, address and what changed since the last panel, above the record. */
export function Notices(props: { entry: FragmentOf<typeof NoticesEntry> }) {
  const entry = readFragment(NoticesEntry, props.entry);
  const { voiding, previousEntry, fullCase } = entry;
  const removal = fullCase?.removalRequest;
  // What is new to the reader comes first, from before the last panel too when they missed it.
  const seen = fullCase?.changesSinceLastPanel.filter((change) => !change.isNewToViewer) ?? [];
  const changes = [...entry.changesForViewer, ...seen];
  return (
    <>
      {changes.length > 0 && (
        <section className="app-card" aria-labelledby="changed-heading">
          <h2 className="govuk-heading-s" id="changed-heading">
            {fullCase ? "Changed since the last panel" : "Changed since you last looked"}
          </h2>
          <ChangeList changes={changes} label="What changed" />
        </section>
      )}
      {entry.death && (
        <WarningText>
          This child has died, on <FormattedDate on={entry.death.on} />; recorded{" "}
          <FormattedDate at={entry.death.recordedAt} />. Letters, reminders and clocks have stopped.
        </WarningText>
      )}
      {entry.child.addressProtection === "TO_CONFIRM" && (
        <WarningText>
          A note says that this child’s address must not be shared. It stays out of every list and paper meanwhile.{" "}
          {entry.viewerCanEdit && (
            <Link className="govuk-link" to={childAddress(entry.reference, "address")}>
              Decide whether the address is protected
            </Link>
          )}
        </WarningText>
      )}
      {voiding && (
        <WarningText>
          {voiding.confirmedBy
            ? `This entry was made in error: “${voiding.reason}” ${voiding.proposedBy.name} said so; confirmed by ${voiding.confirmedBy.name}.`
            : `${voiding.proposedBy.name} proposed to void this entry: “${voiding.reason}”. A second person must confirm it.`}
        </WarningText>
      )}
      {removal && (
        <Inset>
          <p className="govuk-body">
            Removal {REMOVAL_STATES[removal.state].toLowerCase()}: {removal.outcome.label}. Proposed by{" "}
            {removal.proposedBy.name}, <FormattedDate at={removal.proposedAt} />.
          </p>
          <p className="govuk-body">
            <Link className="govuk-link" to={`/removals/${removal.id}`}>
              See the removal
            </Link>
          </p>
        </Inset>
      )}
      {previousEntry && (
        <Inset>
          Was on the register before:{" "}
          <Link className="govuk-link" to={childAddress(previousEntry.reference)}>
            {previousEntry.reference}
          </Link>
          , removed <FormattedDate on={previousEntry.removedOn} none="earlier" />.
        </Inset>
      )}
    </>
  );
}
