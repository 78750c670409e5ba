import { type News, NewsKind } from "./news.js";

/** What one person hears about one meeting, until either side ends it. */
export class NewsStream implements AsyncIterableIterator<News> {
  private readonly waiting: News[] = [];
  private wake: ((next: IteratorResult<News>) => void) | null = null;
  private isOver = false;

  constructor(
    readonly about: Pick<News, "authorityId" | "meetingId">,
    private readonly mayHear: () => Promise<boolean>,
    private readonly whenOver: (stream: NewsStream) => void,
  ) {}

  /** Hands news on, at once when somebody waits for it. */
  push(news: News): void {
    if (this.isOver) return;
    if (!this.wake) {
      this.waiting.push(news);
      return;
    }
    this.wake({ done: false, value: news });
    this.wake = null;
  }

  /** The next news, if its person may still hear of the meeting at this moment; otherwise the end. */
  async next(): Promise<IteratorResult<News>> {
    const next = await this.come();
    if (next.done || this.isOver) return await this.return();
    await this.endUnlessHeard();
    return this.isOver ? { done: true, value: undefined } : next;
  }

  /** Ends the stream where its person may hear no more of the meeting, or where that cannot be asked. */
  async endUnlessHeard(): Promise<void> {
    const isHeard = await this.mayHear().catch(() => false);
    if (!isHeard) await this.return();
  }

  private async come(): Promise<IteratorResult<News>> {
    const value = this.waiting.shift();
    if (value) return { done: false, value };
    if (this.isOver) return { done: true, value: undefined };
    return await new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  /** Ends the stream, also while somebody waits: a generator would wait for the next news first. */
  async return(): Promise<IteratorResult<News>> {
    if (!this.isOver) {
      this.isOver = true;
      this.whenOver(this);
      this.wake?.({ done: true, value: undefined });
      this.wake = null;
    }
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

/** The open streams of this replica. */
export class Newsroom {
  private readonly streams = new Set<NewsStream>();

  /**
   * Opens a stream about a meeting. It begins with `LOOK_AGAIN`: what was read before it opened may be old by now.
   * `mayHear` is asked before each piece of news; `whenOver` runs once, whoever ends it.
   */
  hear(
    about: Pick<News, "authorityId" | "meetingId">,
    now: Date,
    mayHear: () => Promise<boolean>,
    whenOver: () => void,
  ): NewsStream {
    const stream = new NewsStream(about, mayHear, (ended) => {
      this.streams.delete(ended);
      whenOver();
    });
    this.streams.add(stream);
    stream.push(lookAgain(about, now));
    return stream;
  }

  /** Hands news to those who hear about its meeting, in its authority. */
  tell(news: News): void {
    for (const stream of this.streams) {
      const { authorityId, meetingId } = stream.about;
      if (authorityId === news.authorityId && meetingId === news.meetingId) stream.push(news);
    }
  }

  /** Asks everybody to look again, because something may have been missed. */
  tellAllToLook(now: Date): void {
    for (const stream of this.streams) stream.push(lookAgain(stream.about, now));
  }

  /** Ends every stream. */
  async close(): Promise<void> {
    await Promise.all([...this.streams].map((stream) => stream.return()));
  }
}

function lookAgain({ authorityId, meetingId }: Pick<News, "authorityId" | "meetingId">, now: Date): News {
  const kind = NewsKind.LOOK_AGAIN;
  return { authorityId, meetingId, kind, itemId: null, field: null, byPersonId: null, at: now.toISOString() };
}
