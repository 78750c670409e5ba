import { useEffect, useRef } from "react";
import { Link } from "react-router";
import { ErrorSummary, UserErrors, useMutationForm } from "../../../design/index.js";
import { type EnumOf, graphql } from "../../../graphql.js";

const MoveAgendaItem = graphql(
  `
    mutation MoveAgendaItem($input: MoveAgendaItemInput!) {
      moveAgendaItem(input: $input) { meeting { id version } userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Moves a child within its group, or leads to the page that takes the child off the agenda. */
export function MoveButtons(props: {
  item: { id: string; version: number; position: number };
  reference: string;
  meetingId: string;
  isFirst: boolean;
  isLast: boolean;
}) {
  const { item } = props;
  const pressed = useRef<EnumOf<"MoveDirection"> | null>(null);
  const line = useRef<HTMLDivElement>(null);
  const form = useMutationForm(MoveAgendaItem, { payload: (data) => data.moveAgendaItem, onDone: () => undefined });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the card moved, so the button that moved it takes the focus again.
  useEffect(() => {
    if (pressed.current === null) return;
    const buttons = line.current?.querySelectorAll("button");
    const same = line.current?.querySelector<HTMLElement>(`[data-direction="${pressed.current}"]`);
    (same ?? buttons?.[0])?.focus();
  }, [item.position]);

  function button(direction: EnumOf<"MoveDirection">, text: string) {
    return (
      <button
        type="button"
        className="app-link-button"
        data-direction={direction}
        onClick={() => {
          pressed.current = direction;
          void form.send({ itemId: item.id, version: item.version, direction });
        }}
      >
        {text}
        <span className="govuk-visually-hidden"> {props.reference}</span>
      </button>
    );
  }

  return (
    <>
      <ErrorSummary errors={form.errors} failed={form.failed} attempt={form.attempt} />
      <div className="app-act-line" ref={line}>
        {!props.isFirst && button("UP", "Move up")}
        {!props.isLast && button("DOWN", "Move down")}
        <Link className="govuk-link" to={`/meetings/${props.meetingId}/agenda/${item.id}/remove`}>
          Take off the agenda<span className="govuk-visually-hidden"> {props.reference}</span>
        </Link>
      </div>
    </>
  );
}
