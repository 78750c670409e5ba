import { type ReactNode, useState } from "react";
import { type NamedChild, useWordsOf } from "../../design/child-names.js";
import { Details, FormattedDate, Status } from "../../design/index.js";
import { countOf } from "../../wording.js";
import { ownerOf } from "../actions/index.js";
import { AnswerWorry } from "./AnswerWorry.js";
import { unansweredOf, type WorriedNote, type Worry } from "./note-worries.js";

/** The worries of the newest note: those without an action on top, the answered ones folded away. */
export function Worries(props: {
  note: WorriedNote;
  child: NamedChild;
  openActions: readonly { id: string; text: string }[];
  /** What leads from a worry to agreeing an action for it, where the viewer may. */
  agree?: (worry: Worry) => ReactNode;
}) {
  const { note } = props;
  const [said, setSaid] = useState("");
  const open = unansweredOf(note);
  const answered = note.worries.filter((worry) => worry.isAnswered);
  const line = (worry: Worry) => (
    <WorryLine
      key={`${worry.number}-${worry.version}`}
      {...props}
      worry={worry}
      onDone={() => setSaid("Answer saved.")}
    />
  );
  return (
    <>
      <Status>{said}</Status>
      {open.length > 0 && (
        <div className="app-card app-card--overdue">
          <h3 className="govuk-heading-s">{countOf(open.length, "worry", "worries")} without an action</h3>
          <ol className="govuk-list app-lines">{open.map(line)}</ol>
        </div>
      )}
      {answered.length > 0 && (
        <Details
          summary={
            open.length > 0
              ? `${countOf(answered.length, "worry", "worries")} answered`
              : answered.length === 1
                ? "The worry is answered"
                : `All ${answered.length} worries are answered`
          }
        >
          <ol className="govuk-list app-lines">{answered.map(line)}</ol>
        </Details>
      )}
    </>
  );
}

function WorryLine(props: Parameters<typeof Worries>[0] & { worry: Worry; onDone: () => void }) {
  const { worry, child } = props;
  const wordsOf = useWordsOf();
  const openActions = props.openActions.map(({ id, text }) => ({ id, text: wordsOf(child, text) }));
  return (
    <li>
      <p className="govuk-body">
        <strong>{wordsOf(child, worry.text)}</strong>
      </p>
      <Answer worry={worry} child={child} />
      {worry.viewerCanAnswer && (
        <AnswerWorry
          noteId={props.note.id}
          worry={worry}
          openActions={openActions}
          agree={!worry.isAnswered && props.agree?.(worry)}
          onDone={props.onDone}
        />
      )}
    </li>
  );
}

/** What answers a worry, and who said so. */
function Answer({ worry, child }: { worry: Worry; child: NamedChild }) {
  const wordsOf = useWordsOf();
  const { action, noActionBecause } = worry;
  if (!action && noActionBecause === null) return null;
  return (
    <p className="govuk-body">
      {action
        ? `${action.state === "CANCELLED" ? "The action was cancelled" : "Action"}: ${wordsOf(child, action.text)} – ${ownerOf(action)}`
        : `No action because: ${wordsOf(child, noActionBecause ?? "")}`}{" "}
      <span className="app-muted">
        ({worry.answeredBy?.name}
        {worry.answeredAt && (
          <>
            , <FormattedDate at={worry.answeredAt} />
          </>
        )}
        )
      </span>
    </p>
  );
}
