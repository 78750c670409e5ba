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
  send: (input: Input, problems?: readonly FormError[]) => Promise<void>;
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
  const tell = (errors: readonly FormError[], failed?: CombinedError) =>
    setTold((last) => ({ errors, failed, attempt: last.attempt + 1 }));

  async function send(input: Input, problems: readonly FormError[] = []): Promise<void> {
    if (isSending) return;
    if (problems.length > 0) return tell(problems);
    setSending(true);
    const answer = await run({ input: { ...input, idempotencyKey: key } });
    setSending(false);
    if (answer.error || !answer.data) return tell([], answer.error);
    setKey(crypto.randomUUID());
    const result = options.payload(answer.data);
    tell(result.userErrors);
    if (result.userErrors.length === 0) return options.onDone(result);
    if (hasConflict(result.userErrors)) options.onConflict?.();
  }

  return { ...told, failed: told.failed, isSending, hasConflict: hasConflict(told.errors), send };
}

function hasConflict(errors: readonly FormError[]): boolean {
  return errors.some((error) => error.code === "CONFLICT");
}
