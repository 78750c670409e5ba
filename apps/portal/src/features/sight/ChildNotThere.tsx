import { Link } from "react-router";
import { childReference } from "../../design/child-reference.js";
import { NotFoundText } from "../../design/PageStates.js";
import { useMayEnter, useViewer } from "../../session/viewer.js";

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
  const mayAsk = useMayEnter("RESTRICTED");
  const { authority } = useViewer();
  if (!mayAsk) return null;
  const record = childReference(reference ?? "", authority);
  return (
    <p className="govuk-body">
      Some records are restricted.{" "}
      <Link className="govuk-link" to={record ? `/restricted?record=${record}` : "/restricted"}>
        {record ? "Ask whether this one is, and whom to ask" : "Ask about one by its reference"}
      </Link>
      .
    </p>
  );
}
