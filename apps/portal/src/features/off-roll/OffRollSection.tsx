import { Link } from "react-router";
import { FormattedDate, Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { enquiryAddress } from "../enquiries/index.js";
import { PermissionTag } from "./PermissionTag.js";

export const OffRollEnquiry = graphql(`
  fragment OffRollEnquiry on Enquiry {
    reference
    onRoll
    offRoll {
      viewerCanRequest
      permissions { id state requestedOn decidedOn deletedOn route { code label } viewerCanGrant viewerCanRefuse viewerCanConfirm }
    }
  }
`);

/** Leaving the school's roll, on the page of a search: what was asked for, and asking. */
export function OffRollSection(props: { enquiry: FragmentOf<typeof OffRollEnquiry> }) {
  const { reference, onRoll, offRoll } = readFragment(OffRollEnquiry, props.enquiry);
  if (offRoll.permissions.length === 0 && !offRoll.viewerCanRequest) return null;
  return (
    <Section heading="The school’s roll">
      <p className="govuk-body">
        {onRoll === false
          ? "The name is off the roll."
          : "The name stays on the roll until it is permitted to come off."}
      </p>
      <ul className="govuk-list govuk-list--spaced">
        {offRoll.permissions.map((permission) => (
          <li key={permission.id}>
            <PermissionTag state={permission.state} />{" "}
            <Link className="govuk-link" to={`/off-roll/${permission.id}`}>
              {nextStep(permission)}
            </Link>
            , asked for on <FormattedDate on={permission.requestedOn} />
          </li>
        ))}
      </ul>
      {offRoll.viewerCanRequest && (
        <p className="govuk-body">
          <Link className="govuk-link" to={enquiryAddress(reference, "off-roll")}>
            Ask to take the child off the roll
          </Link>
        </p>
      )}
    </Section>
  );
}

function nextStep(permission: {
  route: { label: string } | null;
  viewerCanRefuse: boolean;
  viewerCanConfirm: boolean;
}): string {
  const label = permission.route?.label ?? "Leaving the roll";
  if (permission.viewerCanRefuse) return `Decide: ${label}`;
  return permission.viewerCanConfirm ? `Confirm that the name is off: ${label}` : label;
}
