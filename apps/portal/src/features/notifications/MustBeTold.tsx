import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { CardNotification, NotificationCard } from "./NotificationCard.js";

/** What the top of an enquiry's page needs to say who must be told. */
export const MustBeToldEnquiry = graphql(
  `
    fragment MustBeToldEnquiry on Enquiry {
      mustBeTold { id isFirst ...CardNotification }
    }
  `,
  [CardNotification],
);

/** Who must be told of what happened, those first who come before everybody else; nothing when nobody must. */
export function MustBeTold({ enquiry }: { enquiry: FragmentOf<typeof MustBeToldEnquiry> }) {
  const { mustBeTold } = readFragment(MustBeToldEnquiry, enquiry);
  if (mustBeTold.length === 0) return null;
  return (
    <section className="app-section" aria-labelledby="must-be-told">
      <h2 className="govuk-heading-m" id="must-be-told">
        {mustBeTold.some(({ isFirst }) => isFirst) ? "Tell these people now" : "Tell these people"}
        <span className="govuk-visually-hidden"> ({countOf(mustBeTold.length, "person", "people")})</span>
      </h2>
      <ul className="govuk-list">
        {mustBeTold.map((notification) => (
          <NotificationCard key={notification.id} notification={notification} />
        ))}
      </ul>
    </section>
  );
}
