import { joinTexts } from "./join-texts.js";

/** A text as the register keeps it. */
export interface Kept {
  version: number;
  text: string;
  /** Who saved it last, and when; null while nothing is written. */
  by: { id: string; name: string } | null;
  at: string | null;
}

/** What came of sending a text: kept, refused because another one was saved, refused for good, or not even sent. */
export type Sent =
  | { kind: "KEPT"; kept: Kept }
  | { kind: "CONFLICT"; kept: Kept }
  | { kind: "REFUSED"; message: string }
  | { kind: "NOT_SENT"; isSignedOut: boolean };

/** What a screen shows of a sheet. */
export interface SheetView {
  text: string;
  kept: Kept;
  /** The other text, while two differ and nobody has chosen; null otherwise. */
  theirs: Kept | null;
  state: "SAVED" | "TYPED" | "SENDING" | "WAITING" | "REFUSED";
  /** Why the register did not take it, in its words. */
  refusal: string | null;
}

const NOTHING: Kept = { version: 0, text: "", by: null, at: null };
/** Typing has stopped when nothing was typed for so long. */
const STOPPED_MS = 1_000;
/** How long a text waits that could not be sent, unless the line is back sooner. */
const AGAIN_MS = 5_000;

/**
 * One text that several people write: saves what is typed, takes what others save, and where both changed keeps both
 * until somebody chooses. It outlives the page it is shown on, so that nothing typed is lost with it.
 */
export class Sheet {
  view: SheetView = { text: "", kept: NOTHING, theirs: null, state: "SAVED", refusal: null };
  private readonly watchers = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;
  private isHandedOver = false;
  /** What was sent and not yet answered, so that hearing of one's own text is no conflict. */
  private readonly mine = new Set<string>();

  constructor(private readonly send: (text: string, version: number) => Promise<Sent>) {}

  /** Calls back at every change; gives how to stop. */
  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** What the person typed; sent when they stop. */
  type(text: string): void {
    this.isHandedOver = false;
    this.change({ text, state: this.isSending ? "SENDING" : "TYPED", refusal: null });
    this.sendIn(STOPPED_MS);
  }

  /** What the register keeps now, as news or as a page that was read again. */
  hear(kept: Kept): void {
    const { text, theirs } = this.view;
    if (kept.version <= Math.max(this.view.kept.version, theirs?.version ?? 0)) return;
    const isMine = kept.text === text || this.mine.has(kept.text);
    if (isMine) this.change({ kept, theirs: null });
    else if (text === this.view.kept.text) this.change({ kept, text: kept.text, theirs: null });
    else this.change({ theirs: kept });
    if (this.view.text === this.view.kept.text) this.change({ state: "SAVED" });
    else if (isMine && !this.isSending) this.sendIn(STOPPED_MS);
  }

  /** Settles a conflict: the register's text gives way, or mine does, or one text holds both. */
  choose(which: "MINE" | "THEIRS" | "BOTH"): void {
    const { theirs, text, kept } = this.view;
    if (!theirs) return;
    const chosen = { MINE: text, THEIRS: theirs.text, BOTH: joinTexts(kept.text, theirs.text, text) }[which];
    const isKept = chosen === theirs.text;
    this.change({ text: chosen, kept: theirs, theirs: null, state: isKept ? "SAVED" : "TYPED" });
    if (!isKept) this.sendIn(0);
  }

  /** The line is back, or the person leaves: what was not sent goes now. */
  hurry(): void {
    if (this.isUnsent) this.sendIn(0);
  }

  /** The text has been handed over with a form: nothing more is saved by itself until somebody types again. */
  handOver(): void {
    clearTimeout(this.timer);
    this.isHandedOver = true;
  }

  /** Something typed is not in the register yet. */
  get isUnsent(): boolean {
    return this.view.text !== this.view.kept.text && this.view.state !== "REFUSED" && !this.isHandedOver;
  }

  private sendIn(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  private async save(): Promise<void> {
    const { text, kept, theirs } = this.view;
    if (theirs || text === kept.text || this.isSending) return;
    this.isSending = true;
    this.mine.add(text);
    this.change({ state: "SENDING" });
    const sent = await this.send(text, kept.version);
    this.isSending = false;
    this.take(sent, { ...kept, text, version: kept.version + 1 });
  }

  /** Takes the answer to a text; `asSent` is how the register keeps it where it did. */
  private take(sent: Sent, asSent: Kept): void {
    if (sent.kind === "REFUSED") this.change({ state: "REFUSED", refusal: sent.message });
    else if (sent.kind === "NOT_SENT") {
      this.change({ state: "WAITING" });
      if (!sent.isSignedOut) this.sendIn(AGAIN_MS);
    } else this.takeKept(sent, asSent);
  }

  private takeKept(sent: Extract<Sent, { kept: Kept }>, asSent: Kept): void {
    this.change({ state: "TYPED" });
    // Somebody may have saved another text before the answer was read: mine was kept, and theirs is newer.
    if (sent.kind === "KEPT" && sent.kept.text !== asSent.text) this.hear(asSent);
    this.hear(sent.kept);
    if (sent.kind === "KEPT") this.mine.clear();
    if (this.isUnsent) this.sendIn(STOPPED_MS);
    else this.change({ state: "SAVED" });
  }

  private change(part: Partial<SheetView>): void {
    this.view = { ...this.view, ...part };
    for (const watcher of this.watchers) watcher();
  }
}
