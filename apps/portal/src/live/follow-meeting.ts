import { stringifyDocument } from "@urql/core";
import { createClient } from "graphql-sse";
import { SIGNED_OUT } from "../client.js";
import { graphql, type ResultOf } from "../graphql.js";

/** Somebody who has the meeting open. */
export const PersonHere = graphql(`
  fragment PersonHere on PresentPerson @_unmask {
    person { id name }
    item { id entry { reference } }
    field
    seenAt
  }
`);

/** What is being written about a child, as the register keeps it. */
export const KeptWriting = graphql(`
  fragment KeptWriting on ItemWriting @_unmask {
    id
    field
    text
    version
    writtenBy { id name }
    writtenAt
  }
`);

const MeetingChanged = graphql(
  `
    subscription MeetingChanged($meetingId: ID!) {
      meetingChanged(meetingId: $meetingId) {
        kind
        itemId
        entryReference
        byPersonId
        at
        writing { ...KeptWriting }
        here { ...PersonHere }
      }
    }
  `,
  [KeptWriting, PersonHere],
);

/** One piece of news about a meeting. */
export type MeetingNews = ResultOf<typeof MeetingChanged>["meetingChanged"];

/** What happens on the line. */
export interface Ears {
  hear(news: MeetingNews): void;
  /** The stream ended; it is opened again by itself. */
  isDown(): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

const sse = createClient({
  url: "/graphql/stream",
  credentials: "same-origin",
  headers: { "x-requested-with": "portal" },
  retryAttempts: 0,
});

/** Follows a meeting until it is stopped: a stream that ends is opened again, with growing pauses. */
export class Following {
  private close: (() => void) | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE_MS;
  private turn = 0;

  constructor(
    private readonly meetingId: string,
    private readonly ears: Ears,
  ) {
    this.open();
  }

  /** Opens the stream afresh: the line was silent for too long. */
  again(): void {
    this.stop();
    this.open();
  }

  /** Ends it for good. */
  stop(): void {
    this.turn += 1;
    clearTimeout(this.timer);
    this.close?.();
    this.close = null;
  }

  private open(): void {
    const turn = ++this.turn;
    const variables = { meetingId: this.meetingId };
    this.close = sse.subscribe<ResultOf<typeof MeetingChanged>>(
      { query: stringifyDocument(MeetingChanged), variables },
      {
        next: ({ data, errors }) => {
          if (turn !== this.turn) return;
          if (errors) return this.fail(errors[0]?.extensions?.code, turn);
          this.pause = FIRST_PAUSE_MS;
          if (data) this.ears.hear(data.meetingChanged);
        },
        error: () => this.openLater(turn),
        complete: () => this.openLater(turn),
      },
    );
  }

  /** A fault of the service passes; that the person may not hear this, or not any more, does not. */
  private fail(code: unknown, turn: number): void {
    if (code === "UNAUTHENTICATED") window.dispatchEvent(new Event(SIGNED_OUT));
    if (code === "INTERNAL_SERVER_ERROR") {
      this.close?.();
      this.openLater(turn);
    } else {
      this.stop();
      this.ears.isDown();
    }
  }

  private openLater(turn: number): void {
    if (turn !== this.turn) return;
    this.turn += 1;
    this.ears.isDown();
    this.timer = setTimeout(() => this.open(), this.pause);
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS);
  }
}
