import { Details, FormattedDate, Section, Table } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { MAIL_STATES, NOTICE_KINDS } from "./words.js";

/** Who was told what about a meeting. */
export const ToldMeeting = graphql(`
  fragment ToldMeeting on Meeting {
    id
    notices { id kind madeAt person { id name } mail { id state sentAt } }
  }
`);

/** What was sent about a meeting to whom, and what became of it; for those who keep the register. */
export function Told(props: { meeting: FragmentOf<typeof ToldMeeting> }) {
  const { notices } = readFragment(ToldMeeting, props.meeting);
  if (notices.length === 0) return null;
  return (
    <Section heading="Who was told">
      <Details summary={countOf(notices.length, "notice")}>
        <Table
          caption="Who was told what"
          isCaptionHidden
          rows={notices}
          rowKey={(notice) => notice.id}
          columns={[
            { heading: "What", cell: (notice) => NOTICE_KINDS[notice.kind] },
            { heading: "Who", cell: (notice) => notice.person.name },
            {
              heading: "Mail",
              cell: ({ kind, mail }) => {
                if (!mail)
                  return kind === "MAIL_HELD_UP" ? "In the portal alone" : "In the next digest, or in the portal";
                return (
                  <>
                    {MAIL_STATES[mail.state]} {mail.sentAt && <FormattedDate at={mail.sentAt} />}
                  </>
                );
              },
            },
          ]}
        />
      </Details>
    </Section>
  );
}
