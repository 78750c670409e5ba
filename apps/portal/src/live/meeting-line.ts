import { type EnumOf, graphql, type ResultOf } from "../graphql.js";
import { ask } from "./ask.js";
import { Following, type MeetingNews, PersonHere } from "./follow-meeting.js";
import { hearWriting, hurryAll } from "./sheets.js";

const BeAtMeeting = graphql(
  `
    mutation BeAtMeeting($input: BeAtMeetingInput!) {
      beAtMeeting(input: $input) { meeting { id here { ...PersonHere } } userErrors { code } }
    }
  `,
  [PersonHere],
);

/** Where somebody is in a meeting. */
export interface Where {
  itemId?: string | null;
  field?: EnumOf<"MeetingField"> | null;
}

/** Somebody who has the meeting open. */
export type Here = ResultOf<typeof PersonHere>;

/** How the line to a meeting stands. */
export interface LineView {
  /** At ASKING no news comes by itself, so the page asks every few seconds. */
  state: "OPENING" | "LIVE" | "ASKING" | "LOST";
  /** When it was last caught up after a gap; null while there was none. */
  caughtUpAt: number | null;
  here: readonly Here[];
}

const SAY_MS = 15_000;
const SAY_WHEN_LOST_MS = 5_000;
const TOGETHER_MS = 300;

/** The line between a page and a meeting: what it hears, and what it says of itself. */
export class MeetingLine {
  view: LineView = { state: "OPENING", caughtUpAt: null, here: [] };
  private readonly watchers = new Set<() => void>();
  private readonly following: Following;
  private where: Where = {};
  private isOver = false;
  private isSaying = false;
  private sayTimer: ReturnType<typeof setTimeout> | undefined;
  private lookTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly meetingId: string,
    private readonly lookAgain: (news: MeetingNews | null) => void,
  ) {
    this.following = new Following(meetingId, {
      hear: (news) => this.hear(news),
      isDown: () => this.change({ state: "LOST" }),
    });
    this.sayIn(TOGETHER_MS);
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** The person went somewhere else in the meeting. */
  be(where: Where): void {
    if (where.itemId === this.where.itemId && where.field === this.where.field) return;
    this.where = where;
    this.sayIn(TOGETHER_MS);
  }

  /** The person closes the page: said without waiting for the answer. */
  leave(): void {
    void ask(BeAtMeeting, { input: { meetingId: this.meetingId, isLeaving: true } }, { isLast: true });
  }

  /** Ends the line. */
  stop(): void {
    this.isOver = true;
    this.following.stop();
    clearTimeout(this.sayTimer);
    clearTimeout(this.lookTimer);
  }

  private hear(news: MeetingNews): void {
    const wasLost = this.view.state === "LOST" || this.view.state === "ASKING";
    if (this.view.state !== "LIVE") {
      this.change({ state: "LIVE", ...(wasLost ? { caughtUpAt: Date.now() } : {}) });
      hurryAll();
    }
    if (news.itemId && news.writing) hearWriting(news.itemId, news.writing);
    else if (news.here) this.change({ here: news.here });
    else this.lookSoon(news);
  }

  /** Several pieces of news at once make one reading of the page. */
  private lookSoon(news: MeetingNews | null): void {
    clearTimeout(this.lookTimer);
    this.lookTimer = setTimeout(() => this.lookAgain(news), TOGETHER_MS);
  }

  private sayIn(ms: number): void {
    clearTimeout(this.sayTimer);
    this.sayTimer = setTimeout(() => void this.say(), ms);
  }

  /** One at a time, so that an earlier place never overtakes a later one. */
  private async say(): Promise<void> {
    if (this.isSaying) return;
    const said = this.where;
    this.isSaying = true;
    const answer = await ask(BeAtMeeting, { input: { meetingId: this.meetingId, ...said } });
    this.isSaying = false;
    if (this.isOver) return;
    const isLost = !answer.data && answer.why === "NO_ANSWER";
    const hasMoved = said !== this.where;
    this.sayIn(isLost ? SAY_WHEN_LOST_MS : hasMoved ? 0 : SAY_MS);
    if (isLost) {
      this.change({ state: "LOST" });
      this.following.again();
    } else if (answer.data?.beAtMeeting.meeting) this.take(answer.data.beAtMeeting.meeting.here);
    else this.stop();
  }

  /** The register answers: who is here, and where no news comes by itself it is time to look. */
  private take(here: readonly Here[]): void {
    this.change({ here });
    if (this.view.state !== "LOST" && this.view.state !== "ASKING") return;
    this.change({ state: "ASKING" });
    hurryAll();
    this.lookSoon(null);
  }

  private change(part: Partial<LineView>): void {
    this.view = { ...this.view, ...part };
    for (const watcher of this.watchers) watcher();
  }
}
