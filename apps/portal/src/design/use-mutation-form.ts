import type { TypedDocumentNode } from "@urql/core";
import { useState } from "react";
import { type AnyVariables, type CombinedError, type DocumentInput, useMutation } from "urql";
import type { FormError } from "./form-errors.js";

type Keyed = { idempotencyKey?: string | null | undefined };
type Payload = { userErrors: readonly FormError[] };

/** A mutation as a form uses it: what is wrong, whether it is on its way, and how to send it. */
export interface MutationFormState<Input> {
  errors: readonly FormError[];
  failed: CombinedError | undefined;
  isSending: boolean;
  hasConflict: boolean;
  /** Rises with every answer, so that the same error twice is told twice. */
  attempt: number;
  /** Says whether it was done. */
  send: (input: Input, problems?: readonly FormError[]) => Promise<boolean>;
}

/** Sends a mutation with an idempotency key made when the form was opened; a retry after a lost connection keeps the key. */
export function useMutationForm<Data, Input extends Keyed, Result extends Payload>(
  document: TypedDocumentNode<Data, { input: Input }>,
  options: { payload: (data: Data) => Result; onDone: (result: Result) => void; onConflict?: () => void },
): MutationFormState<Input> {
  const [, run] = useMutation(document as DocumentInput<Data, AnyVariables>);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [isSending, setSending] = useState(false);
  const [told, setTold] = useState<{ errors: readonly FormError[]; failed?: CombinedError; attempt: number }>({
    errors: [],
    attempt: 0,
  });
  function tell(errors: readonly FormError[], failed?: CombinedError): boolean {
    setTold((last) => ({ errors, failed, attempt: last.attempt + 1 }));
    return errors.length === 0 && !failed;
  }

  async function send(input: Input, problems: readonly FormError[] = []): Promise<boolean> {
    if (isSending) return false;
    if (problems.length > 0) return tell(problems);
    setSending(true);
    const answer = await run({ input: { ...input, idempotencyKey: key } });
    setSending(false);
    if (answer.error || !answer.data) {
      tell([], answer.error);
      return false;
    }
    setKey(crypto.randomUUID());
    const result = options.payload(answer.data);
    const isDone = tell(result.userErrors);
    if (isDone) options.onDone(result);
    else if (hasConflict(result.userErrors)) options.onConflict?.();
    return isDone;
  }

  return { ...told, failed: told.failed, isSending, hasConflict: hasConflict(told.errors), send };
}

function hasConflict(errors: readonly FormError[]): boolean {
  return errors.some((error) => error.code === "CONFLICT");
}
