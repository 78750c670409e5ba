import { Details, Section } from "../../design/index.js";
import { type FragmentOf, graphql, readFragment } from "../../graphql.js";
import { countOf } from "../../wording.js";
import { NoticeTable, ToldNotice } from "./NoticeTable.js";

/** Who was told what about a meeting. */
export const ToldMeeting = graphql(`fragment ToldMeeting on Meeting { id notices { id ...ToldNotice } }`, [ToldNotice]);

/** What was sent about a meeting to whom, and what became of it; for those who keep the register. */
export function Told(props: { meeting: FragmentOf<typeof ToldMeeting> }) {
  const { notices } = readFragment(ToldMeeting, props.meeting);
  if (notices.length === 0) return null;
  return (
    <Section heading="Who was told">
      <Details summary={countOf(notices.length, "notice")}>
        <NoticeTable notices={notices} caption="Who was told what" />
      </Details>
    </Section>
  );
}
