import { Link } from "react-router";
import { ChildLink } from "../../design/ChildLink.js";
import { FormattedDate, Section, SummaryList, WarningText, WrittenText } from "../../design/index.js";
import { REMOVAL_STATES, yearWords } from "../../wording.js";
import { DueTag, ownerOf } from "../actions/index.js";
import type { Removal } from "./removal-facts.js";

/** The proposal, the panel's decision and the approval, in the order in which they happen. */
export function RemovalSummary({ removal }: { removal: Removal }) {
  const { entry } = removal;
  return (
    <SummaryList
      rows={[
        {
          label: "Child",
          value: <ChildLink entry={entry} />,
          note: `${yearWords(entry.child.schoolYear)}, day ${entry.daysOnRegister} on the register`,
        },
        { label: "Where it stands", value: REMOVAL_STATES[removal.state] },
        { label: "Why the child would leave", value: removal.outcome.label },
        {
          label: "Proposal",
          value: <WrittenText>{removal.reason}</WrittenText>,
          note: (
            <>
              {removal.proposedBy.name}, <FormattedDate at={removal.proposedAt} />
            </>
          ),
        },
        { label: "Lead service", value: entry.leadService?.name },
        {
          label: "The panel’s decision",
          value: removal.panelDecision ? <WrittenText>{removal.panelDecision}</WrittenText> : "Not decided yet",
          note: removal.meeting && (
            <Link className="govuk-link" to={`/meetings/${removal.meeting.id}`}>
              Panel of <FormattedDate on={removal.meeting.heldOn} />
            </Link>
          ),
        },
        ...(removal.approvedBy
          ? [
              {
                label: removal.declinedReason ? "Declined" : "Approved",
                value: removal.approvedBy.name,
                note: <FormattedDate at={removal.approvedAt} />,
              },
            ]
          : []),
        ...(removal.declinedReason
          ? [{ label: "Why declined", value: <WrittenText>{removal.declinedReason}</WrittenText> }]
          : []),
      ]}
    />
  );
}

/** Those who were at the meeting that decided. */
export function WhoWasPresent({ removal }: { removal: Removal }) {
  const here = removal.present.filter((seat) => seat.state === "PRESENT" || seat.state === "ALTERNATE");
  return (
    <Section heading="Who was present">
      {here.length === 0 && <p className="govuk-body">Nobody is recorded as present yet.</p>}
      {here.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {here.map(({ id, seat, state, person, alternate }) => (
            <li key={id}>
              {state === "ALTERNATE"
                ? `${alternate?.name ?? "An alternate"} for ${seat.title}`
                : `${person?.name ?? ""} (${seat.title})`}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Other panels that still have the child: the referral stays on their list when the child leaves the register. */
export function StillAtBoards({ removal }: { removal: Removal }) {
  const { atBoards } = removal.entry;
  if (atBoards.length === 0) return null;
  return (
    <WarningText>
      The child is still at {atBoards.map(({ board }) => board.label).join(" and ")}. Take the referral back or record
      the answer first. If the removal is approved all the same, the referral stays on the list of children at other
      panels.
    </WarningText>
  );
}

/** What is still to be done for the child. */
export function OpenActions({ removal }: { removal: Removal }) {
  const actions = removal.entry.fullCase?.openActions ?? [];
  return (
    <Section heading="Open actions">
      {actions.length === 0 && <p className="govuk-body">No actions are open.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {actions.map((action) => (
          <li key={action.id}>
            {action.text} – {ownerOf(action)}. <DueTag action={action} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
