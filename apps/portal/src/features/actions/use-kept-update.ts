import { useState } from "react";
import { useDraft } from "../../design/use-draft.js";
import { type MyAction, readDraft, type UpdateDraft } from "./my-action.js";

/** What an owner has said of an action and not yet sent: as it stands on the page, kept on the server as a draft. */
export function useKeptUpdate(action: MyAction) {
  const [said, setSaid] = useState(() => readDraft(action.draft));
  const draft = useDraft("actionUpdate", action.id);
  function say(change: Partial<UpdateDraft>) {
    const now = { ...said, ...change };
    setSaid(now);
    draft.keep(JSON.stringify(now));
  }
  return { said, say, forget: draft.forget, words: draft.words };
}
