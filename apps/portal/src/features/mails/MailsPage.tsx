import { useSearchParams } from "react-router";
import { FormattedDate, Inset, Pagination, QueryPage, Table, Tabs, Tag, usePageQuery } from "../../design/index.js";
import { type EnumOf, graphql, type ResultOf } from "../../graphql.js";
import { useMayEnter } from "../../session/viewer.js";
import { MailToSettle, SettleMail } from "./SettleMail.js";
import { MAIL_STATES } from "./words.js";

const MailsPageQuery = graphql(
  `
    query MailsPage($state: MailState, $after: String) {
      mails(state: $state, first: 25, after: $after) {
        totalCount
        nodes { id state title madeAt sentAt attempts fault settledAt settledBy { id name } toWhom ...MailToSettle }
        pageInfo { hasNextPage endCursor }
      }
      mailStanding { waiting unknown failed downSince retryAt fault }
    }
  `,
  [MailToSettle],
);

type State = EnumOf<"MailState">;
type Mail = ResultOf<typeof MailsPageQuery>["mails"]["nodes"][number];
type Standing = ResultOf<typeof MailsPageQuery>["mailStanding"];

const SHOWN: readonly State[] = ["UNKNOWN", "FAILED", "WAITING", "SENT"];
const SAYS: Readonly<Record<State, string>> = {
  UNKNOWN: "These were handed over, and nobody knows whether they arrived. Ask the person, then say so here.",
  FAILED: "The mail server refused these for good. Check the address under People and seats, then send again.",
  WAITING: "These go within a minute, or as soon as the mail server takes them.",
  CLAIMED: "These are being handed over now.",
  SENT: "The mail server took these.",
};

/** Every mail of the register: what must be settled, what was refused, what waits and what went. */
export function MailsPage() {
  const [params] = useSearchParams();
  const state = SHOWN.find((one) => one === params.get("state")) ?? "UNKNOWN";
  const mayAdminister = useMayEnter("ADMIN");
  const query = usePageQuery(MailsPageQuery, { state, after: params.get("after") }, { isFresh: true });
  return (
    <QueryPage
      title="Mails"
      query={query}
      show={(data) => data}
      back={mayAdminister ? { to: "/admin", text: "Admin" } : { to: "/", text: "Overview" }}
      isWide
    >
      {({ mails, mailStanding }) => (
        <>
          <Down standing={mailStanding} />
          <Tabs
            label="Which mails"
            tabs={SHOWN.map((one) => ({
              to: `?state=${one}`,
              text: tabOf(one, mailStanding),
              isCurrent: one === state,
            }))}
          />
          {mails.nodes.length === 0 ? (
            <p className="govuk-body">No mail is in this list: nothing is to be done.</p>
          ) : (
            <>
              <p className="govuk-body">{SAYS[state]}</p>
              <Mails mails={mails.nodes} retry={query.retry} />
            </>
          )}
          <Pagination pageInfo={mails.pageInfo} />
        </>
      )}
    </QueryPage>
  );
}

function tabOf(state: State, { unknown, failed, waiting }: Standing): string {
  const counts: Partial<Record<State, number>> = { UNKNOWN: unknown, FAILED: failed, WAITING: waiting };
  const count = counts[state];
  return count === undefined ? MAIL_STATES[state] : `${MAIL_STATES[state]} (${count})`;
}

function Down({ standing }: { standing: Standing }) {
  if (!standing.downSince) return null;
  return (
    <Inset>
      The mail server has taken nothing since <FormattedDate at={standing.downSince} />. Nothing is lost: it is tried
      again <FormattedDate at={standing.retryAt} />. It says: {standing.fault}
    </Inset>
  );
}

function Mails({ mails, retry }: { mails: readonly Mail[]; retry: () => void }) {
  return (
    <Table
      caption="Mails"
      isCaptionHidden
      rows={mails}
      rowKey={(mail) => mail.id}
      columns={[
        { heading: "To", cell: (mail) => mail.toWhom },
        { heading: "Subject", cell: (mail) => mail.title },
        { heading: "Written", cell: (mail) => <FormattedDate at={mail.madeAt} /> },
        { heading: "Stands", cell: (mail) => <Standing mail={mail} /> },
        { heading: "Settle", cell: (mail) => <SettleMail mail={mail} retry={retry} /> },
      ]}
    />
  );
}

function Standing({ mail }: { mail: Mail }) {
  const isTrouble = mail.state === "UNKNOWN" || mail.state === "FAILED";
  return (
    <>
      <Tag colour={isTrouble ? "orange" : mail.state === "SENT" ? "green" : "grey"}>{MAIL_STATES[mail.state]}</Tag>{" "}
      {mail.sentAt && <FormattedDate at={mail.sentAt} />}
      {mail.settledBy && `, settled by ${mail.settledBy.name}`}
      {mail.fault && <span className="app-anywhere"> {mail.fault}</span>}
    </>
  );
}
