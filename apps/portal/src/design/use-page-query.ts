import type { TypedDocumentNode } from "@urql/core";
import { useCallback } from "react";
import { type AnyVariables, type CombinedError, type DocumentInput, useQuery } from "urql";

/** A page's one query, as `Page` shows it in its four states. */
export interface PageQuery<Data> {
  data: Data | undefined;
  error: CombinedError | undefined;
  isLoading: boolean;
  retry: () => void;
}

/** Runs the page's query. `isFresh` is for forms: they start from what the record says now, never from memory. */
export function usePageQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { isFresh?: boolean; isPaused?: boolean } = {},
): PageQuery<Data> {
  const input: DocumentInput<Data, AnyVariables> = query as DocumentInput<Data, AnyVariables>;
  const [result, ask] = useQuery<Data, AnyVariables>({
    query: input,
    variables,
    pause: options.isPaused ?? false,
    ...(options.isFresh ? { requestPolicy: "network-only" } : {}),
  });
  const retry = useCallback(() => ask({ requestPolicy: "network-only" }), [ask]);
  // While another address is asked for, the hook still holds the record of the last one: it must never fill this page.
  const isOfThisPage = JSON.stringify(result.operation?.variables) === JSON.stringify(variables);
  return {
    data: isOfThisPage ? (result.data ?? undefined) : undefined,
    error: isOfThisPage ? result.error : undefined,
    isLoading: !isOfThisPage || result.fetching || result.stale,
    retry,
  };
}
