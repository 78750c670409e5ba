import { Details, FormattedDate, Section, Tag, type TagColour } from "../../design/index.js";
import { TaskList } from "../../design/TaskList.js";
import { type EnumOf, type FragmentOf, graphql, type ResultOf, readFragment } from "../../graphql.js";
import { CHECK_STATES } from "../../wording.js";
import { enquiryAddress } from "./address.js";

export const ChecklistsEnquiry = graphql(`
  fragment ChecklistsEnquiry on Enquiry {
    reference
    state
    viewerCanRecord
    checklists {
      code
      name
      heldBy
      phase
      isSettled
      source
      rows { code label state isMandatory agencies lines { id onDay withWhom } }
    }
  }
`);

type Enquiry = ResultOf<typeof ChecklistsEnquiry>;
type Checklist = Enquiry["checklists"][number];

const COLOURS: Record<EnumOf<"CheckState">, TagColour> = { NOT_STARTED: "blue", DONE: "green", NOT_APPLICABLE: "grey" };

/** What to do now by the procedure's checklists, and those of other days folded away. */
export function Checklists(props: { enquiry: FragmentOf<typeof ChecklistsEnquiry> }) {
  const enquiry = readFragment(ChecklistsEnquiry, props.enquiry);
  const isClosed = enquiry.state === "CLOSED";
  const now = enquiry.checklists.filter(({ phase }) => phase === "NOW" && !isClosed);
  const others = enquiry.checklists.filter((list) => !now.includes(list));
  return (
    <Section heading="What to do now">
      {now.length === 0 && (
        <p className="govuk-body">
          {isClosed ? "Nothing, because the search is over." : "The procedure's checklists ask for nothing today."}
        </p>
      )}
      {now.map((list) => (
        <OneList key={list.code} enquiry={enquiry} list={list} />
      ))}
      {others.length > 0 && (
        <Details summary={isClosed ? "Its checklists" : "Checklists of earlier and later days"}>
          {others.map((list) => (
            <OneList key={list.code} enquiry={enquiry} list={list} />
          ))}
        </Details>
      )}
    </Section>
  );
}

function OneList({ enquiry, list }: { enquiry: Enquiry; list: Checklist }) {
  return (
    <>
      <h3 className="govuk-heading-s">{list.name}</h3>
      <TaskList
        tasks={list.rows.map((row) => ({
          id: `${list.code}-${row.code}`,
          name: row.label,
          to: enquiry.viewerCanRecord ? enquiryAddress(enquiry.reference, `checks/${row.code}`) : undefined,
          hint: <Hint row={row} />,
          status: <Tag colour={COLOURS[row.state]}>{CHECK_STATES[row.state]}</Tag>,
        }))}
      />
      <p className="govuk-body-s app-muted">Where this is written: {list.source}</p>
    </>
  );
}

function Hint({ row }: { row: Checklist["rows"][number] }) {
  const [latest] = row.lines;
  if (row.agencies.length > 0) {
    const asked = row.agencies.filter((agency) => row.lines.some(({ withWhom }) => withWhom === agency));
    return <>{`${asked.length} of ${row.agencies.length} asked`}</>;
  }
  if (latest)
    return (
      <>
        Last on <FormattedDate on={latest.onDay} />
      </>
    );
  return row.isMandatory ? <>Asked for in every case</> : null;
}
