import { useRef, useState } from "react";
import { Status } from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { ACTION_PROGRESS } from "../../wording.js";
import type { MyAction } from "./my-action.js";
import { UpdateCard } from "./UpdateCard.js";

type Answer = EnumOf<"ActionProgress"> | "NOT_OURS";

const SAVED_AS: Record<Answer, string> = { ...ACTION_PROGRESS, NOT_OURS: "Not yours, for business support to answer" };

/** The actions one under the other; saving one goes to the next that is not yet saved. */
export function UpdateCards({ actions: open, retry }: { actions: readonly MyAction[]; retry: () => void }) {
  const list = useRef<HTMLDivElement>(null);
  const [saved, setSaved] = useState<ReadonlyMap<string, Answer>>(new Map());
  const [said, setSaid] = useState("");
  const [first] = useState(open);
  const actions = inFirstOrder(first, open, saved);
  const toUpdate = actions.filter((action) => action.viewerCanUpdate && !saved.has(action.id)).length;

  function onSaved(id: string, progress: Answer) {
    const now = new Map(saved).set(id, progress);
    setSaved(now);
    const left = actions.filter((action) => action.viewerCanUpdate && !now.has(action.id));
    const place = actions.findIndex((action) => action.id === id);
    const next = left.find((action) => actions.indexOf(action) > place) ?? left[0];
    setSaid(
      `Saved as ${SAVED_AS[progress].toLowerCase()}. ${next ? `${left.length} to update.` : "That was the last one."}`,
    );
    const target = list.current?.querySelector<HTMLElement>(next ? `[data-action="${next.id}"]` : "[data-end]");
    target?.scrollIntoView({ block: "start" });
    target?.focus({ preventScroll: true });
  }

  return (
    <div ref={list}>
      {actions.map((action) => (
        <article key={action.id} className={`app-card${action.isOverdue ? " app-card--overdue" : ""}`}>
          <h2 className="govuk-heading-s app-card__heading" tabIndex={-1} data-action={action.id}>
            {action.text}
          </h2>
          <SavedOrCard
            action={action}
            saved={saved.get(action.id)}
            again={() => setSaved(new Map([...saved].filter(([id]) => id !== action.id)))}
            isLast={toUpdate === 1}
            onSaved={(progress) => onSaved(action.id, progress)}
            retry={retry}
          />
        </article>
      ))}
      <div tabIndex={-1} data-end="true">
        <Status>{said}</Status>
      </div>
    </div>
  );
}

// A card that was saved stays where it stood, although the action is no longer open.
function inFirstOrder(
  first: readonly MyAction[],
  open: readonly MyAction[],
  saved: ReadonlyMap<string, unknown>,
): MyAction[] {
  const now = new Map(open.map((action) => [action.id, action]));
  const stood = first.filter((action) => now.has(action.id) || saved.has(action.id));
  const known = new Set(first.map((action) => action.id));
  return [...stood.map((action) => now.get(action.id) ?? action), ...open.filter((action) => !known.has(action.id))];
}

function SavedOrCard(props: {
  action: MyAction;
  saved: Answer | undefined;
  again: () => void;
  isLast: boolean;
  onSaved: (progress: Answer) => void;
  retry: () => void;
}) {
  if (!props.action.viewerCanUpdate) {
    return <p className="govuk-body">You cannot update this action.</p>;
  }
  if (props.saved === undefined) return <UpdateCard {...props} />;
  return (
    <p className="govuk-body">
      Saved as {SAVED_AS[props.saved].toLowerCase()}.{" "}
      {props.saved !== "DONE" && (
        <button type="button" className="app-link-button" onClick={props.again}>
          Update again
        </button>
      )}
    </p>
  );
}
