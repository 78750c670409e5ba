import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { type NamedChild, useWordsOf } from "../design/child-names.js";
import { type FieldProps, FieldShell, useFieldIds } from "../design/FieldShell.js";
import { Button, ButtonGroup, formatTime } from "../design/index.js";
import { type EnumOf, type FragmentOf, graphql, readFragment } from "../graphql.js";
import { useViewer } from "../session/viewer.js";
import { caretAfter } from "./caret.js";
import { KeptWriting } from "./follow-meeting.js";
import type { Sheet, SheetView } from "./sheet.js";
import { keptOf, sheetOf } from "./sheets.js";
import type { MeetingLive } from "./use-meeting-live.js";

/** What is written about a child, and what the person may write. */
export const SharedItem = graphql(
  `
    fragment SharedItem on AgendaItem {
      id
      viewerCanWrite
      writings { ...KeptWriting }
    }
  `,
  [KeptWriting],
);

/**
 * A text that several people write at once. It is saved when typing stops, shows what others write as they write it,
 * and where two texts differ keeps both until somebody chooses. For those who may not write it can only be read.
 */
export function SharedTextArea(
  props: FieldProps & {
    item: FragmentOf<typeof SharedItem>;
    field: EnumOf<"WritingField">;
    /** Whose name is blurred in it while names are hidden and nobody writes here. */
    child: NamedChild;
    live: Pick<MeetingLive, "here" | "be">;
    rows?: number;
  },
) {
  const item = readFragment(SharedItem, props.item);
  const { person } = useViewer();
  const { error, describedBy } = useFieldIds(props.name, props.hint);
  const sheet = useMemo(() => sheetOf(person.id, item.id, props.field), [person.id, item.id, props.field]);
  const view = useSyncExternalStore(sheet.watch, () => sheet.view);
  const box = useRef<HTMLTextAreaElement>(null);
  const kept = item.writings.find((writing) => readFragment(KeptWriting, writing).field === props.field);
  useEffect(() => {
    if (kept) sheet.hear(keptOf(kept));
  }, [sheet, kept]);
  useHandingOver(sheet, box);
  const noteCaret = useCaret(box, view.text);
  const wordsOf = useWordsOf();
  const isBlurred = wordsOf(props.child, view.text) !== view.text;
  const mayWrite = item.viewerCanWrite.includes(props.field);
  return (
    <FieldShell name={props.name} label={props.label} hint={props.hint} error={error}>
      <textarea
        ref={box}
        className={`govuk-textarea${error ? " govuk-textarea--error" : ""}${isBlurred ? " app-blurred" : ""}`}
        id={props.name}
        name={props.name}
        rows={props.rows ?? 3}
        value={view.text}
        readOnly={!mayWrite}
        aria-describedby={[describedBy, `${props.name}-kept`].filter(Boolean).join(" ")}
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          noteCaret(event.currentTarget.value);
          sheet.type(event.currentTarget.value);
        }}
        onSelect={() => noteCaret()}
        onFocus={() => mayWrite && props.live.be({ itemId: item.id, field: props.field })}
        onBlur={() => props.live.be({ itemId: item.id, field: null })}
      />
      <p className="govuk-hint app-kept" id={`${props.name}-kept`}>
        {stateWords(view, mayWrite)}
        {isBlurred && " It holds the child’s name: blurred until you write here."}
        {othersWriting(props.live, item.id, props.field, person.id)}
      </p>
      {view.theirs && (
        <TwoTexts
          name={props.name}
          view={view}
          words={(text) => wordsOf(props.child, text)}
          choose={(which) => sheet.choose(which)}
        />
      )}
    </FieldShell>
  );
}

/** Both texts while they differ, and what to do about it. */
function TwoTexts(props: {
  name: string;
  view: SheetView;
  words: (text: string) => string;
  choose: (which: "MINE" | "THEIRS" | "BOTH") => void;
}) {
  const { theirs, text } = props.view;
  const id = `${props.name}-two`;
  return (
    <section className="app-conflict" aria-labelledby={id}>
      <div role="alert">
        <h3 className="govuk-heading-s" id={id}>
          {theirs?.by?.name ?? "Somebody"} wrote here while you were typing
        </h3>
      </div>
      <TextOf who={`${theirs?.by?.name ?? "They"} wrote`} text={props.words(theirs?.text ?? "")} />
      <TextOf who="You typed" text={props.words(text)} />
      <ButtonGroup>
        <Button type="button" onClick={() => props.choose("BOTH")}>
          Keep both
        </Button>
        <Button type="button" look="secondary" onClick={() => props.choose("MINE")}>
          Keep mine
        </Button>
        <Button type="button" look="secondary" onClick={() => props.choose("THEIRS")}>
          Keep theirs
        </Button>
      </ButtonGroup>
    </section>
  );
}

function TextOf({ who, text }: { who: string; text: string }) {
  return (
    <dl className="app-conflict__line">
      <dt className="app-conflict__label">{who}</dt>
      <dd className="app-conflict__side app-written">{text || "Nothing"}</dd>
    </dl>
  );
}

function stateWords({ state, kept, theirs, refusal }: SheetView, mayWrite: boolean): string {
  if (theirs) return "Not saved yet: choose which text to keep.";
  if (state === "REFUSED") return refusal ?? "";
  if (state === "WAITING") return "Not saved yet. It is kept here and sent when the connection is back.";
  if (state === "TYPED" || state === "SENDING") return "Saving…";
  if (!kept.at) return mayWrite ? "Saved as you type." : "Nothing has been written yet.";
  return `Saved ${formatTime(kept.at)}${kept.by ? ` by ${kept.by.name}` : ""}.`;
}

function othersWriting(
  live: Pick<MeetingLive, "here">,
  itemId: string,
  field: EnumOf<"WritingField">,
  ownId: string,
): string {
  const names = live.here
    .filter((one) => one.person.id !== ownId && one.item?.id === itemId && one.field === field)
    .map((one) => one.person.name);
  if (names.length === 0) return "";
  return ` ${names.join(" and ")} ${names.length === 1 ? "is" : "are"} writing here too.`;
}

/** Once the form is sent its text is the form's: nothing more is saved beside it. */
function useHandingOver(sheet: Sheet, box: RefObject<HTMLTextAreaElement | null>): void {
  useEffect(() => {
    const form = box.current?.form;
    const handOver = () => sheet.handOver();
    form?.addEventListener("submit", handOver);
    return () => form?.removeEventListener("submit", handOver);
  }, [sheet, box]);
}

/** Keeps the caret where the person left it when somebody else's words come in; gives what notes it at every key. */
function useCaret(box: RefObject<HTMLTextAreaElement | null>, text: string): (typed?: string) => void {
  const left = useRef({ text, caret: 0 });
  useLayoutEffect(() => {
    const area = box.current;
    const { text: before, caret } = left.current;
    if (!area || before === text) return;
    const now = caretAfter(before, text, caret);
    if (document.activeElement === area) area.setSelectionRange(now, now);
    left.current = { text, caret: now };
  }, [box, text]);
  return (typed) => {
    const caret = box.current?.selectionStart ?? 0;
    left.current = { text: typed ?? left.current.text, caret };
  };
}
