import type { TypedDocumentNode } from "@urql/core";
import { useCallback, useEffect, useRef } from "react";
import { type AnyVariables, type CombinedError, type DocumentInput, useQuery } from "urql";

/** A page's one query, as `Page` shows it in its four states. */
export interface PageQuery<Data> {
  data: Data | undefined;
  error: CombinedError | undefined;
  isLoading: boolean;
  retry: () => void;
}

/**
 * Runs the page's query. `isFresh` is for forms: they start from what the record says now, never from memory.
 * `staysShown` is for a page that asks again by itself and says itself that the line is lost: what it shows stays.
 */
export function usePageQuery<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  options: { isFresh?: boolean; isPaused?: boolean; staysShown?: boolean } = {},
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
  const key = JSON.stringify(variables);
  const isOfThisPage = JSON.stringify(result.operation?.variables) === key;
  const shown = useRef<{ key: string; data: Data } | null>(null);
  useEffect(() => {
    if (isOfThisPage && result.data) shown.current = { key, data: result.data };
  });
  const isCutOff = options.staysShown && result.error?.networkError && shown.current?.key === key;
  const kept = isCutOff ? shown.current?.data : undefined;
  return {
    data: isOfThisPage ? (result.data ?? kept) : undefined,
    error: isOfThisPage ? result.error : undefined,
    isLoading: !isOfThisPage || result.fetching || result.stale,
    retry,
  };
}
