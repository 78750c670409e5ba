import { useEffect, useRef } from "react";
import { useMutation } from "urql";
import { type FragmentOf, graphql, readFragment } from "../../../graphql.js";
import { useViewer } from "../../../session/viewer.js";

/** Who received a meeting's paper, and when each first opened it. */
export const OpenedByRecipient = graphql(`
  fragment OpenedByRecipient on Meeting {
    id
    circulation { id recipients { seat { id } person { id } openedAt } }
  }
`);

const OpenCirculation = graphql(`
  mutation OpenCirculation($input: OpenCirculationInput!) {
    openCirculation(input: $input) { meeting { id } userErrors { code message } }
  }
`);

/** Records by itself, once, that a recipient has opened the paper. */
export function useOpenedByRecipient(masked: FragmentOf<typeof OpenedByRecipient> | null): void {
  const viewer = useViewer();
  const [, open] = useMutation(OpenCirculation);
  const told = useRef<string | null>(null);
  const meeting = masked ? readFragment(OpenedByRecipient, masked) : null;
  const isUnread =
    meeting?.circulation?.recipients.some(
      ({ person, openedAt }) => person?.id === viewer.person.id && openedAt === null,
    ) ?? false;
  const meetingId = isUnread ? (meeting?.id ?? null) : null;
  useEffect(() => {
    if (meetingId === null || told.current === meetingId) return;
    told.current = meetingId;
    void open({ input: { meetingId, idempotencyKey: crypto.randomUUID() } });
  }, [meetingId, open]);
}
