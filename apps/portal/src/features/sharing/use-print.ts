import { useEffect, useRef, useState } from "react";
import { useMutation } from "urql";
import { UserErrors, useMutationForm } from "../../design/index.js";
import { type EnumOf, graphql } from "../../graphql.js";

const RecordPrint = graphql(
  `
    mutation RecordPrint($input: RecordPrintInput!) {
      recordPrint(input: $input) { sharing { id } noticeLines userErrors { ...UserErrors } }
    }
  `,
  [UserErrors],
);

/** Milliseconds within which the browser's print dialogue belongs to the button. */
const BY_BUTTON_MS = 5000;

/** Prints a page once its line stands in the sharing log; a print by the browser's own menu leaves its line as well. */
export function usePrint(page: EnumOf<"PrintedPage">, ofId: string, usualLines: readonly string[]) {
  const [agreed, setAgreed] = useState<{ lines: readonly string[]; print: number } | null>(null);
  const recordedAt = useRef(0);
  const [, record] = useMutation(RecordPrint);
  const form = useMutationForm(RecordPrint, {
    payload: (data) => data.recordPrint,
    onDone: ({ noticeLines }) => {
      recordedAt.current = Date.now();
      setAgreed((last) => ({ lines: noticeLines, print: (last?.print ?? 0) + 1 }));
    },
  });
  const print = agreed?.print ?? 0;
  useEffect(() => {
    // The lines of the agreement stand on the page by now.
    if (print > 0) window.print();
  }, [print]);
  useEffect(() => {
    const onPrint = () => {
      if (Date.now() - recordedAt.current < BY_BUTTON_MS) return;
      void record({ input: { page, ofId } });
    };
    window.addEventListener("beforeprint", onPrint);
    return () => window.removeEventListener("beforeprint", onPrint);
  }, [page, ofId, record]);
  return { form, lines: agreed?.lines ?? usualLines };
}
