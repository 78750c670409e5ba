import { useCallback, useEffect, useRef, useState } from "react";
import { useMutation } from "urql";
import { graphql } from "../graphql.js";
import { formatTime } from "./dates.js";
import { UserErrors } from "./form-errors.js";
import { keepDrafts } from "./kept-drafts.js";

const SaveDraft = graphql(
  `mutation SaveDraft($input: SaveDraftInput!) { saveDraft(input: $input) { draft { savedAt } userErrors { ...UserErrors } } }`,
  [UserErrors],
);

const PAUSE = 1000;

/** What somebody types, kept on the server a second after they pause, so that it survives a reload and a sign-in. */
export interface DraftKeeper {
  /** "Draft saved 14:02", or that it is not saved; "" before the first time. */
  words: string;
  keep: (payload: string) => void;
  /** Saves what waits, at once. */
  flush: () => Promise<void>;
  /** Forgets the draft, because it was sent or is not wanted. */
  forget: () => Promise<void>;
}

/** Keeps one draft of a kind for one record. */
export function useDraft(kind: string, subjectId: string): DraftKeeper {
  const [, save] = useMutation(SaveDraft);
  const [words, setWords] = useState("");
  const waiting = useRef<string | null>(null);
  const timer = useRef<number>(undefined);

  const put = useCallback(
    async (payload: string) => {
      waiting.current = null;
      const { data, error } = await save({ input: { kind, subjectId, payload } });
      const saved = data?.saveDraft.draft;
      if (error || (data?.saveDraft.userErrors.length ?? 0) > 0) {
        // It waits again, so that it is saved once the line or the session is back.
        if (payload !== "") waiting.current ??= payload;
        setWords("Draft not saved. Check your connection before you leave this page.");
      } else if (saved) setWords(`Draft saved ${formatTime(saved.savedAt)}`);
    },
    [save, kind, subjectId],
  );

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (waiting.current !== null) await put(waiting.current);
  }, [put]);

  const keep = useCallback(
    (payload: string) => {
      waiting.current = payload;
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE);
    },
    [flush],
  );

  const forget = useCallback(async () => {
    window.clearTimeout(timer.current);
    await put("");
    setWords("");
  }, [put]);

  useEffect(() => keepDrafts({ flush, isKept: () => waiting.current === null }), [flush]);
  // Leaving the page before the pause is over must not lose the last words.
  useEffect(() => () => void flush(), [flush]);
  return { words, keep, flush, forget };
}
