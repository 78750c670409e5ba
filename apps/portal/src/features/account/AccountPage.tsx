import { useState } from "react";
import {
  Button,
  ErrorSummary,
  FormattedDate,
  Inset,
  QueryPage,
  Section,
  SummaryList,
  UserErrors,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { mayEnter, useViewer } from "../../session/viewer.js";
import { ROLES } from "../../wording.js";
import { SignOutEverywhere } from "./SignOutEverywhere.js";

const AccountPageQuery = graphql(`
  query AccountPage($seesMeetings: Boolean!) {
    viewer { person { id name email service { id name } } seat { id number title } }
    calendarFeed @include(if: $seesMeetings) { id madeAt version }
  }
`);

const RenewCalendarFeed = graphql(
  `
    mutation RenewCalendarFeed($input: RenewCalendarFeedInput!) {
      renewCalendarFeed(input: $input) { calendarFeed { id madeAt version } address userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

type Feed = ResultOf<typeof AccountPageQuery>["calendarFeed"];

/** Who you are here, and the address of your calendar. */
export function AccountPage() {
  const viewer = useViewer();
  const seesMeetings = mayEnter(viewer, "MEETINGS");
  const query = usePageQuery(AccountPageQuery, { seesMeetings }, { isFresh: true });
  return (
    <QueryPage title="Your account" query={query} show={(data) => data.viewer}>
      {({ person, seat }) => (
        <>
          <SummaryList
            rows={[
              { label: "Name", value: person.name },
              { label: "Mail goes to", value: person.email },
              ...(person.service ? [{ label: "Service", value: person.service.name }] : []),
              { label: "Role", value: viewer.roles.map((role) => ROLES[role]).join(", ") },
              ...(seat ? [{ label: "Seat", value: `${seat.number}. ${seat.title}` }] : []),
            ]}
          />
          <p className="govuk-body">
            You get one mail on a working day, at 8 in the morning, when there is something to tell.
            {seesMeetings &&
              " These alone come at once: papers that were circulated, an action escalated to you, a late item on an agenda, and a meeting that is moved or cancelled at the last moment."}
          </p>
          <SignOutEverywhere />
          {seesMeetings && <Calendar feed={query.data?.calendarFeed} retry={query.retry} />}
        </>
      )}
    </QueryPage>
  );
}

function Calendar({ feed, retry }: { feed: Feed; retry: () => void }) {
  const [address, setAddress] = useState<string | null>(null);
  const form = useMutationForm(RenewCalendarFeed, {
    payload: (data) => data.renewCalendarFeed,
    onDone: (result) => {
      setAddress(result.address && window.location.origin + result.address);
      retry();
    },
  });
  return (
    <Section heading="Your calendar">
      <p className="govuk-body">
        Add the panel’s meetings to your calendar program by an address of your own. It keeps itself up to date and
        holds nothing about any child. Treat it like a password: whoever has it sees when and where you meet.
      </p>
      <ErrorSummary errors={form.errors} failed={form.failed} attempt={form.attempt} />
      <div role="status">
        {address && (
          <Inset>
            <p className="govuk-body">Copy this address now. It is shown this once.</p>
            <p className="govuk-body app-anywhere">{address}</p>
          </Inset>
        )}
      </div>
      {feed && (
        <p className="govuk-body">
          Your address was made <FormattedDate at={feed.madeAt} />. A new one ends it.
        </p>
      )}
      <Button look="secondary" isBusy={form.isSending} onClick={() => void form.send({})}>
        {feed ? "Make a new address" : "Make the address"}
      </Button>
    </Section>
  );
}
