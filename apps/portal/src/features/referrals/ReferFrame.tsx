import { useState } from "react";
import { Outlet } from "react-router";
import { FormattedDate, Inset, LoadingText, Page, QueryPage } from "../../design/index.js";
import { useAskedOnce } from "../../design/use-asked-once.js";
import { useDraft } from "../../design/use-draft.js";
import { useMayEnter } from "../../session/viewer.js";
import { type Answers, readAnswers } from "./answers.js";
import { type ReferContext, ReferFrameQuery, type ReferLists } from "./refer-query.js";

/** Holds the answers of a referral while the person goes from step to step. */
export function ReferFrame() {
  const mayRefer = useMayEnter("REFER");
  const query = useAskedOnce(ReferFrameQuery, {});
  if (query.data && mayRefer) return <Steps lists={query.data} />;
  if (query.isLoading && mayRefer) {
    return (
      <Page title="Refer a child">
        <LoadingText />
      </Page>
    );
  }
  return (
    <QueryPage title="Refer a child" query={query} show={() => null}>
      {() => null}
    </QueryPage>
  );
}

function Steps({ lists }: { lists: ReferLists }) {
  const [answers, setAnswers] = useState<Answers>(() => readAnswers(lists.draft?.payload));
  const [isRestored, setRestored] = useState(lists.draft !== null && Object.keys(answers).length > 0);
  const draft = useDraft("referral", "new");
  const context: ReferContext = {
    lists,
    answers,
    keep: (next) => {
      setAnswers(next);
      draft.keep(JSON.stringify(next));
    },
    flush: draft.flush,
    forget: async () => {
      setRestored(false);
      setAnswers({});
      await draft.forget();
    },
    draftWords: draft.words,
  };
  return (
    <>
      {isRestored && (
        <Inset>
          Your draft of <FormattedDate at={lists.draft?.savedAt} /> is filled in.{" "}
          <button type="button" className="app-link-button" onClick={() => void context.forget()}>
            Start again without it
          </button>
        </Inset>
      )}
      <Outlet key={isRestored ? "draft" : "new"} context={context} />
    </>
  );
}
