import { FormattedDate, Table } from "../../design/index.js";
import { type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { MAIL_STATES, NOTICE_KINDS } from "./words.js";

/** One thing one person was told, with what became of the mail. */
export const ToldNotice = graphql(`
  fragment ToldNotice on Notice { id kind madeAt person { id name } mail { id state sentAt } }
`);

type Told = ResultOf<typeof ToldNotice>;

/** Who was told what and when, and whether it arrived. */
export function NoticeTable(props: { notices: readonly FragmentOf<typeof ToldNotice>[]; caption: string }) {
  return (
    <Table
      caption={props.caption}
      isCaptionHidden
      rows={readFragment(ToldNotice, props.notices)}
      rowKey={(notice) => notice.id}
      columns={[
        { heading: "What", cell: (notice) => NOTICE_KINDS[notice.kind] },
        { heading: "Who", cell: (notice) => notice.person.name },
        { heading: "When", cell: (notice) => <FormattedDate at={notice.madeAt} /> },
        { heading: "Mail", cell: deliveryOf },
      ]}
    />
  );
}

/** The newest notice in one line: what, to whom, when, and whether it arrived. */
export function NoticeLine(props: { notice: FragmentOf<typeof ToldNotice> }) {
  const notice = readFragment(ToldNotice, props.notice);
  return (
    <>
      {NOTICE_KINDS[notice.kind]}, <FormattedDate at={notice.madeAt} />, {notice.person.name}:{" "}
      {deliveryOf(notice).toLowerCase()}
    </>
  );
}

function deliveryOf({ kind, mail }: Told): string {
  if (mail) return MAIL_STATES[mail.state];
  return kind === "MAIL_HELD_UP" ? "In the portal alone" : "In the next digest, or in the portal";
}
