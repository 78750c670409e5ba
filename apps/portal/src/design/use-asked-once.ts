import type { TypedDocumentNode } from "@urql/core";
import { useCallback, useEffect, useState } from "react";
import { type AnyVariables, type DocumentInput, type OperationResult, useClient } from "urql";
import type { PageQuery } from "./use-page-query.js";

/** Asks once, for pages that go on from the answer by themselves: what others change later does not disturb the typing. */
export function useAskedOnce<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): PageQuery<Data> {
  const client = useClient();
  const [answer, setAnswer] = useState<OperationResult<Data, AnyVariables> | null>(null);
  const [attempt, setAttempt] = useState(0);
  const input: DocumentInput<Data, AnyVariables> = query as DocumentInput<Data, AnyVariables>;
  const asked = JSON.stringify(variables);
  useEffect(() => {
    let isWanted = true;
    const sent = client.query<Data, AnyVariables>(input, JSON.parse(asked), {
      requestPolicy: "network-only",
      attempt,
    } as object);
    void sent.toPromise().then((came) => {
      if (isWanted) setAnswer(came);
    });
    return () => {
      isWanted = false;
    };
  }, [client, input, asked, attempt]);
  const retry = useCallback(() => {
    setAnswer(null);
    setAttempt((last) => last + 1);
  }, []);
  return { data: answer?.data, error: answer?.error, isLoading: answer === null, retry };
}
