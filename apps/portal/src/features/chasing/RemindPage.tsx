import { useParams, useSearchParams } from "react-router";
import {
  CheckboxesField,
  ConfirmForm,
  FormattedDate,
  formatDay,
  QueryPage,
  Table,
  UserErrors,
  useDone,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql, type ResultOf } from "../../graphql.js";
import { countOf } from "../../wording.js";

const RemindPageQuery = graphql(`
  query RemindPage($id: ID!) {
    meeting(id: $id) {
      id
      heldOn
      services { service { id name } toRemind { person { id name } actionCount lastRemindedAt isRemindedToday } }
    }
  }
`);

const RemindOwners = graphql(
  `
    mutation RemindOwners($input: RemindOwnersInput!) {
      remindOwners(input: $input) {
        leftOut
        notices { id }
        meeting { id }
        userErrors { ...UserErrors }
      }
    }
  `,
  [UserErrors],
);

type Meeting = NonNullable<ResultOf<typeof RemindPageQuery>["meeting"]>;
type Owing = Meeting["services"][number]["toRemind"][number] & { service: string };

/** The last look before reminders go: who gets one, about how many actions, and when they were reminded before. */
export function RemindPage() {
  const { id = "" } = useParams();
  const [params] = useSearchParams();
  const serviceIds = (params.get("services") ?? "").split(",").filter((one) => one !== "");
  const query = usePageQuery(RemindPageQuery, { id }, { isFresh: true });
  const list = `/meetings/${id}/updates`;
  return (
    <QueryPage
      title="Send reminders"
      query={query}
      show={(data) => data.meeting}
      back={{ to: list, text: "Chase updates" }}
      isWide
    >
      {(meeting) => <RemindForm meeting={meeting} serviceIds={serviceIds} list={list} retry={query.retry} />}
    </QueryPage>
  );
}

function RemindForm(props: { meeting: Meeting; serviceIds: readonly string[]; list: string; retry: () => void }) {
  const { meeting, serviceIds, list } = props;
  const done = useDone();
  const form = useMutationForm(RemindOwners, {
    payload: (data) => data.remindOwners,
    onDone: ({ notices, leftOut }) => {
      const left = leftOut > 0 ? ` ${countOf(leftOut, "person", "people")} left out: reminded today already.` : "";
      done(list, `${countOf(notices.length, "reminder")} on the way.${left}`);
    },
    onConflict: props.retry,
  });
  const owing = owingOf(meeting, serviceIds);
  const reminded = owing.filter((one) => one.isRemindedToday);
  if (owing.length === 0) return <p className="govuk-body">Nobody of these services has an outstanding action.</p>;
  return (
    <ConfirmForm
      form={form}
      button={reminded.length === 0 ? `Send ${countOf(owing.length, "reminder")}` : "Send the reminders"}
      cancelTo={list}
      input={(values) => ({
        meetingId: meeting.id,
        serviceIds: [...serviceIds],
        again: values.all("serviceIds").length > 0,
      })}
    >
      <p className="govuk-body">
        Each person gets one mail at once: how many of their actions are outstanding before the panel on{" "}
        {formatDay(meeting.heldOn)}, and a link. It says nothing about any child.
      </p>
      <Table
        caption="Who is reminded"
        isCaptionHidden
        rows={owing}
        rowKey={(one) => one.person.id}
        columns={[
          { heading: "Who", cell: (one) => one.person.name },
          { heading: "Service", cell: (one) => one.service },
          { heading: "Actions", cell: (one) => one.actionCount, isNumeric: true },
          {
            heading: "Last reminded",
            cell: (one) => (one.lastRemindedAt ? <FormattedDate at={one.lastRemindedAt} /> : "Not yet"),
          },
        ]}
      />
      {reminded.length > 0 && (
        <CheckboxesField
          name="serviceIds"
          label={`${countOf(reminded.length, "person", "people")} had a reminder today`}
          hint="They are left out unless you tick this."
          choices={[{ value: "again", text: "Remind them again today" }]}
          isSmall
        />
      )}
    </ConfirmForm>
  );
}

/** The people of the chosen services, each once: their one mail names the actions of every service. */
function owingOf(meeting: Meeting, serviceIds: readonly string[]): Owing[] {
  const all = meeting.services
    .filter(({ service }) => serviceIds.includes(service.id))
    .flatMap(({ service, toRemind }) => toRemind.map((one) => ({ ...one, service: service.name })));
  return [...new Map(all.map((one) => [one.person.id, one])).values()];
}
