import { Link } from "react-router";
import { NotFoundText } from "../../design/PageStates.js";
import { hasRole, useViewer } from "../../session/viewer.js";

const IN_AN_EMERGENCY = [
  "REGISTER_ADMIN",
  "STRATEGIC_LEAD",
  "PANEL_MEMBER",
  "INVESTIGATING_OFFICER",
  "FRONT_DOOR",
] as const;

/** The words for a child's address that leads nowhere; the same whether or not a restricted record stands behind it. */
export function ChildNotThere({ reference }: { reference: string }) {
  return (
    <>
      <NotFoundText />
      <MayBeRestricted reference={reference} />
    </>
  );
}

/** Where to ask about a record that is not found, for those who may open a restricted one in an emergency. */
export function MayBeRestricted({ reference }: { reference?: string }) {
  const viewer = useViewer();
  if (!IN_AN_EMERGENCY.some((role) => hasRole(viewer, role))) return null;
  return (
    <p className="govuk-body">
      Some records are restricted.{" "}
      <Link
        className="govuk-link"
        to={reference ? `/restricted?record=${encodeURIComponent(reference)}` : "/restricted"}
      >
        {reference ? "Ask whether this one is, and whom to ask" : "Ask about one by its reference"}
      </Link>
      .
    </p>
  );
}
