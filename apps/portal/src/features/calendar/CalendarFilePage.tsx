import { useState } from "react";
import {
  Button,
  MutationForm,
  Page,
  QueryPage,
  UserErrors,
  useMutationForm,
  usePageQuery,
} from "../../design/index.js";
import { graphql } from "../../graphql.js";
import { CalendarFileRows, FileRows } from "./CalendarFileRows.js";
import { ChooseFile, type ChosenFile } from "./ChooseFile.js";
import { CalendarYear } from "./calendar-query.js";
import { useCalendar } from "./use-calendar.js";

const CalendarFileQuery = graphql(
  `
    query CalendarFile($input: CalendarFileInput!) {
      calendarFile(input: $input) { problem canBeBroughtIn rows { rowNumber outcome ...FileRows } }
    }
  `,
  [FileRows],
);

const BringInCalendar = graphql(
  `
    mutation BringInCalendar($input: BringInCalendarInput!) {
      bringInCalendar(input: $input) { calendar { ...CalendarYear } userErrors { ...UserErrors } }
    }
  `,
  [CalendarYear, UserErrors],
);

/** Brings term dates, INSET days and closures in from a file: choose it, look at every row, confirm. */
export function CalendarFilePage() {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const { back } = useCalendar();
  if (file) return <CheckFile key={file.content} file={file} chooseAgain={() => setFile(null)} />;
  return (
    <Page title="Bring in a calendar" back={back}>
      <p className="govuk-body">
        The first row of the file says <strong>What, Name, Term, First day, Last day</strong>, and{" "}
        <strong>School</strong> if rows are for one school. In the column What write Half term, INSET, Closed, Office
        closed, Bank holiday or Not a bank holiday. A half term that is there already gets the dates of the file.
      </p>
      <ChooseFile onChosen={setFile} />
    </Page>
  );
}

function CheckFile({ file, chooseAgain }: { file: ChosenFile; chooseAgain: () => void }) {
  const { schoolId, back, done } = useCalendar();
  const input = { schoolId, fileName: file.name, content: file.content };
  const query = usePageQuery(CalendarFileQuery, { input }, { isFresh: true });
  const form = useMutationForm(BringInCalendar, {
    payload: (data) => data.bringInCalendar,
    onDone: () => done("Calendar brought in."),
    onConflict: query.retry,
  });
  return (
    <QueryPage title="Check the calendar" query={query} show={(data) => data.calendarFile} back={back} isWide>
      {(checked) => (
        <>
          {checked.problem && <p className="govuk-error-message">{checked.problem}</p>}
          <CalendarFileRows rows={checked.rows} />
          {checked.canBeBroughtIn ? (
            <MutationForm form={form} input={() => input}>
              <p className="govuk-body">Open enquiries are counted anew when you bring this in.</p>
              <Button isBusy={form.isSending}>Bring it in</Button>
            </MutationForm>
          ) : (
            <p className="govuk-body">
              {checked.rows.some((row) => row.outcome === "WRONG")
                ? "Correct these rows in your file, save it and choose it again. Nothing was brought in."
                : "There is nothing here to bring in."}
            </p>
          )}
          <Button look="secondary" onClick={chooseAgain}>
            Choose another file
          </Button>
        </>
      )}
    </QueryPage>
  );
}
