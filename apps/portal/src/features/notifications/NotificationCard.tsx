import type { ReactNode } from "react";
import { Link } from "react-router";
import { FormattedDate, Tag } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { NOTIFICATION_STATES, NOTIFICATION_URGENCIES, ROLES } from "../../wording.js";

/** What a card shows of somebody who must be told. */
export const CardNotification = graphql(`
  fragment CardNotification on Notification {
    id state isFirst urgency toWords byRole byWords says source toldOn toldWhom note viewerCanSettle
    enquiry { id reference }
  }
`);

/** One person to tell: who, what, by whom, and the clause that asks for it. */
export function NotificationCard(props: {
  notification: FragmentOf<typeof CardNotification>;
  /** The enquiry it belongs to is named where the page does not say it already. */
  isOfEnquiry?: boolean;
}) {
  const one = readFragment(CardNotification, props.notification);
  const isOpen = one.state === "OPEN";
  const reference = one.enquiry?.reference ?? "";
  return (
    <li className={`app-card${isOpen && one.isFirst ? " app-card--overdue" : ""}`}>
      <p className="govuk-body">
        <HowSoon isFirst={one.isFirst} isOpen={isOpen} urgency={NOTIFICATION_URGENCIES[one.urgency]} />{" "}
        <strong>{one.toWords}</strong>
        {props.isOfEnquiry && (
          <>
            {" "}
            <Link className="govuk-link app-nowrap" to={`/enquiries/${reference}`}>
              {reference}
            </Link>
          </>
        )}
      </p>
      <p className="govuk-body">{one.says}</p>
      <p className="govuk-body-s app-note">
        {isOpen ? `To be told by: ${one.byWords ?? ROLES[one.byRole]}. ` : <Settled one={one} />}
        {one.source}
      </p>
      {one.viewerCanSettle && (
        <p className="govuk-body">
          <Link
            className="govuk-link"
            to={`/enquiries/${reference}/tell/${one.id}${props.isOfEnquiry ? "?from=list" : ""}`}
          >
            Record that they were told<span className="govuk-visually-hidden">: {one.toWords}</span>
          </Link>
        </p>
      )}
    </li>
  );
}

function HowSoon({ isFirst, isOpen, urgency }: { isFirst: boolean; isOpen: boolean; urgency: string }): ReactNode {
  if (!isOpen) return null;
  return isFirst ? <Tag colour="red">Tell first</Tag> : <Tag colour="orange">{urgency}</Tag>;
}

function Settled({
  one,
}: {
  one: { state: keyof typeof NOTIFICATION_STATES; toldOn: string | null; toldWhom: string | null; note: string | null };
}) {
  return (
    <>
      {NOTIFICATION_STATES[one.state]}
      {one.toldOn && (
        <>
          {" "}
          on <FormattedDate on={one.toldOn} />
        </>
      )}
      {one.toldWhom && `: ${one.toldWhom}`}. {one.note}{" "}
    </>
  );
}
